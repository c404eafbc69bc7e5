package org.parley.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bench.load.Measurement;
import org.parley.bench.load.Usage;
import org.parley.bench.plan.Programme;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.report.Results.Circumstance;
import org.parley.bench.report.Results.Figure;
import org.parley.bench.talk.Recorder;

class PageTest {

    private static final int SECONDS = 10;

    private final Programme programme = new Programme(List.of(5, 50, 200));
    private final Results results = new Results();

    @TempDir
    private Path folder;

    @Test
    void what_somebody_wrote_around_it_stays() throws IOException {
        Path page = folder.resolve("benchmarks.md");
        Files.writeString(page, "before\n" + Page.BEGIN + "old\n" + Page.END + "after\n");

        page().writeInto(page);
        page().writeInto(page);

        assertThat(Files.readString(page))
                .startsWith("before\n" + Page.BEGIN)
                .endsWith(Page.END + "after\n")
                .contains("a quiet machine", "| P1 |", "benchmarks/highest-rate.svg")
                .doesNotContain("old");
        assertThat(folder.resolve("benchmarks/highest-rate.svg")).content().startsWith("<svg ");
    }

    @Test
    void a_page_without_a_place_is_left_alone() throws IOException {
        Path page = folder.resolve("benchmarks.md");
        Files.writeString(page, "by hand\n");

        assertThatThrownBy(() -> page().writeInto(page)).isInstanceOf(IOException.class);
        assertThat(Files.readString(page)).isEqualTo("by hand\n");
    }

    @Test
    void a_goal_is_met_by_the_ratio_to_its_anchor() {
        measured(programme.highest(Subject.EJABBERD), 1_000, 0);
        measured(programme.highest(Subject.PARLEY), 7_900, 0);
        assertThat(line("P1")).contains("| 100 msg/s | 7.90 | **not met** |");

        measured(programme.highest(Subject.EJABBERD), 1_000, 0);
        measured(programme.highest(Subject.PARLEY), 8_300, 0);
        assertThat(line("P1")).contains("| 8.10 (7.90–8.30) | met |");
    }

    @Test
    void the_processor_time_of_server_and_database_counts_for_each_acknowledged_message() {
        measured(programme.closed(Subject.EJABBERD), 1_000, 800_000);
        measured(programme.closed(Subject.PARLEY), 10_000, 1_000_000);

        assertThat(line("P2")).contains("| 800.0 µs | 0.125 | met |");
    }

    @Test
    void what_was_not_measured_is_neither_met_nor_missed() {
        results.add(Figure.HANDSHAKE, 0.7);

        assertThat(line("P4")).contains("| – | not measured |");
        assertThat(page().goals().lines().filter(line -> line.startsWith("| P10")))
                .anyMatch(line -> line.endsWith("| 0.700 | met |"));
    }

    private String line(String goal) {
        return page().goals()
                .lines()
                .filter(line -> line.startsWith("| " + goal + " |"))
                .findFirst()
                .orElseThrow();
    }

    private Page page() {
        return new Page(results, programme, List.of("a quiet machine"));
    }

    /** @param micros of the server, for all messages */
    private void measured(Scenario scenario, int messages, long micros) {
        Recorder recorder = new Recorder(pair -> {});
        recorder.begin();
        long due = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            recorder.acknowledged(due, due);
            recorder.delivered(due, due);
        }
        Measurement measurement = new Measurement(scenario, SECONDS, recorder, 0, 0, new Usage(micros, 0, 0));
        results.add(Circumstance.USUAL, scenario, measurement);
    }
}
