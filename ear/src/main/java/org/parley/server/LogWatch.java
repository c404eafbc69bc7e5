package org.parley.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the errors of a running server, each as one line, while its log holds the whole. */
final class LogWatch implements Runnable {

    private static final long PAUSE_MILLIS = 500;
    private static final Pattern ERROR = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\d (\\d\\d:\\d\\d:\\d\\d),\\d{3} (?:ERROR|FATAL) +\\[\\S+] \\(.*?\\) (.*)$");

    private final Path log;
    private final PrintStream out;
    private long seen;

    /** Begins at the present end of {@code log}. */
    LogWatch(Path log, PrintStream out) throws IOException {
        this.log = log;
        this.out = out;
        this.seen = Files.exists(log) ? Files.size(log) : 0;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            out.println("The log cannot be read any more: " + e.getMessage());
        }
    }

    /** Shows what came since the last look. */
    void look() throws IOException {
        if (Files.notExists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < seen) {
                // Turned over.
                seen = 0;
            }
            byte[] fresh = new byte[Math.toIntExact(Math.min(file.length() - seen, 1 << 20))];
            file.seek(seen);
            file.readFully(fresh);
            int whole = lastLineEnd(fresh);
            new String(fresh, 0, whole, StandardCharsets.UTF_8).lines().forEach(this::show);
            seen += whole;
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void show(String line) {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            out.println(error.group(1) + " " + error.group(2));
        }
    }
}
