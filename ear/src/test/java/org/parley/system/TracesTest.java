package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TracesTest {

    private static final String WORD = "Zaunkönig 47";
    private static final byte[] UTF_8 = WORD.getBytes(StandardCharsets.UTF_8);

    private final Traces traces = new Traces(List.of("other", WORD));

    @TempDir
    Path folder;

    static Stream<byte[]> forms() {
        Stream<byte[]> plain = Stream.of(
                UTF_8,
                WORD.getBytes(StandardCharsets.UTF_16LE),
                WORD.getBytes(StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(UTF_8).getBytes(StandardCharsets.US_ASCII),
                HexFormat.of().withUpperCase().formatHex(UTF_8).getBytes(StandardCharsets.US_ASCII));
        Stream<byte[]> base64 = IntStream.range(0, 9)
                .mapToObj(around -> "x".repeat(around % 3) + WORD + "y".repeat(around / 3))
                .map(text -> Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(plain, base64);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_text_is_found_in_every_form_anywhere_in_a_file(byte[] form) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[70_001]);
        file.write(form);
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/c"), file.toByteArray());

        assertThat(traces.in(folder)).isNotEmpty().allMatch(trace -> trace.contains(WORD) && trace.endsWith("c"));
    }

    @Test
    void what_is_only_like_it_is_not_found() throws Exception {
        Files.writeString(folder.resolve("a"), "Zaunkönig 48, zaunkönig 47, Zaunkönig  47, Zaunkönig 4");

        assertThat(traces.in(folder)).isEmpty();
    }
}
