package org.parley.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;

class ProgrammeTest {

    private final Programme programme = new Programme(List.of(50, 500, 2000));

    @Test
    void what_is_compared_is_measured_one_after_the_other() {
        assertThat(programme.round().subList(0, 9))
                .extracting(Scenario::subject)
                .startsWith(Subject.values());
        assertThat(programme.round().subList(0, 9)).extracting(Scenario::pairs).startsWith(50, 50, 50, 500);
    }

    @Test
    void nothing_is_measured_twice_in_a_round() {
        assertThat(programme.round()).doesNotHaveDuplicates();
    }

    @Test
    void only_parley_is_measured_without_tls_and_the_relay_never_with_a_slow_flush() {
        assertThat(programme.round())
                .filteredOn(scenario -> scenario.transport() == Transport.WS)
                .containsExactly(programme.plain());
        assertThat(programme.round())
                .filteredOn(scenario -> scenario.flushMicros() > 0)
                .noneMatch(scenario -> scenario.subject() == Subject.RELAY);
    }

    @Test
    void the_usual_run_is_said_to_take_less_than_three_quarters_of_an_hour() {
        Properties given = new Properties();
        given.setProperty("bench.suite", "true");

        assertThat(new Estimate(new Settings(given)).minutes()).isBetween(40, 60);
    }
}
