package org.parley.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What another virtual machine still needs of its heap after a full collection. */
public final class LiveHeap {

    /** What those who have left still held is let go of little by little. */
    private static final int MOST_LOOKS = 15;

    private static final long LOOK_AGAIN_MILLIS = 2_000;
    private static final long SETTLED = 256 << 10;

    private LiveHeap() {}

    /**
     * {@link #bytes}, once it does not shrink any more.
     *
     * @throws IOException as there
     */
    public static long settled(long process) throws IOException, InterruptedException {
        long before = bytes(process);
        for (int look = 1; look < MOST_LOOKS; look++) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            long now = bytes(process);
            if (before - now < SETTLED) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /**
     * Collects all its garbage and adds up what is left, in bytes.
     *
     * @throws IOException if the process does not answer to the JDK's {@code jcmd}
     */
    private static long bytes(long process) throws IOException {
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
