package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWatchTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void an_error_is_shown_as_one_line_without_its_trace() throws IOException {
        LogWatch watch = watch();
        append("""
                2026-01-01 10:00:00,123 ERROR [org.parley] (task-1) PAR001: no database
                \tat java.Some.where
                2026-01-01 10:00:01,000 WARN  [org.parley] (task-1) less
                """);

        watch.look();

        assertThat(shown()).isEqualToNormalizingNewlines("10:00:00 PAR001: no database\n");
    }

    @Test
    void what_was_there_before_and_half_lines_wait() throws IOException {
        append("2026-01-01 09:00:00,000 ERROR [a] (t) old\n");
        LogWatch watch = watch();
        append("2026-01-01 10:00:00,000 ERROR [a] (t) ha");
        watch.look();
        assertThat(shown()).isEmpty();

        append("lf\n");
        watch.look();
        assertThat(shown()).isEqualToNormalizingNewlines("10:00:00 half\n");
    }

    @Test
    void a_log_that_was_turned_over_is_read_from_its_beginning() throws IOException {
        append("x".repeat(500) + "\n");
        LogWatch watch = watch();
        Files.writeString(log(), "2026-01-01 10:00:00,000 FATAL [a] (t) fresh\n");

        watch.look();

        assertThat(shown()).isEqualToNormalizingNewlines("10:00:00 fresh\n");
    }

    private LogWatch watch() throws IOException {
        return new LogWatch(log(), new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    private void append(String text) throws IOException {
        Files.writeString(log(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
