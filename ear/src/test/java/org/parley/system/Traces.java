package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for texts in files, in every form in which something may have written them down. */
final class Traces {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** By their first two bytes. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final BitSet beginnings = new BitSet();

    private record Form(String name, byte[] bytes) {

        boolean isAt(byte[] file, int place) {
            return place + bytes.length <= file.length
                    && Arrays.equals(bytes, 0, bytes.length, file, place, place + bytes.length);
        }
    }

    Traces(Collection<String> texts) {
        for (String text : texts) {
            for (Charset charset : CHARSETS) {
                byte[] bytes = text.getBytes(charset);
                add(text + " as " + charset, bytes);
                addAscii(text + " in hex", HexFormat.of().formatHex(bytes));
                addAscii(text + " in hex", HexFormat.of().withUpperCase().formatHex(bytes));
                for (int offset = 0; offset < 3; offset++) {
                    addAscii(text + " in base64", base64(Base64.getEncoder(), bytes, offset));
                    addAscii(text + " in base64", base64(Base64.getUrlEncoder(), bytes, offset));
                }
            }
        }
    }

    /** What is the same whatever stands before and after, if {@code offset} bytes stand before. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int offset) {
        byte[] moved = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, moved, offset, bytes.length);
        String all = encoder.withoutPadding().encodeToString(moved);
        int begin = (offset * 8 + 5) / 6;
        int end = moved.length * 8 / 6;
        return all.substring(begin, end);
    }

    private void addAscii(String name, String text) {
        add(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    private void add(String name, byte[] bytes) {
        beginnings.set(key(bytes, 0));
        forms.computeIfAbsent(key(bytes, 0), key -> new ArrayList<>()).add(new Form(name, bytes));
    }

    private static int key(byte[] bytes, int place) {
        return ((bytes[place] & 0xFF) << 8) | (bytes[place + 1] & 0xFF);
    }

    /** Where they are in {@code folder} and below, one line each; empty if nowhere. */
    List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> in(file, read(file)))
                    .distinct()
                    .toList();
        }
    }

    private Stream<String> in(Path file, byte[] bytes) {
        List<String> found = new ArrayList<>();
        for (int place = 0; place < bytes.length - 1; place++) {
            int key = key(bytes, place);
            if (beginnings.get(key)) {
                for (Form form : forms.getOrDefault(key, List.of())) {
                    if (form.isAt(bytes, place)) {
                        found.add(form.name() + " in " + file);
                    }
                }
            }
        }
        return found.stream();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0]; // a database at work removes files
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
