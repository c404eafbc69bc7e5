package org.parley.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What another virtual machine still needs of its heap after a full collection. */
public final class LiveHeap {

    private LiveHeap() {}

    /**
     * Collects all its garbage and adds up what is left, in bytes.
     *
     * @throws IOException if the process does not answer to the JDK's {@code jcmd}
     */
    public static long bytes(long process) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return total(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** From the last line, {@code Total <instances> <bytes>}. */
    static long total(String histogram) throws IOException {
        String[] words = histogram.strip().replaceAll("(?s).*\\n", "").split("\\s+", -1);
        if (words.length != 3 || !words[0].equals("Total")) {
            throw new IOException(
                    "no histogram: " + histogram.lines().findFirst().orElse(""));
        }
        return Long.parseLong(words[2]);
    }
}
