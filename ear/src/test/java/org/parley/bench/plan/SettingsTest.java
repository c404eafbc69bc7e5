package org.parley.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.parley.bench.plan.Scenario.Loop;
import org.parley.bench.plan.Scenario.Subject;

class SettingsTest {

    private final Properties given = new Properties();

    @Test
    void without_a_choice_both_loops_are_measured_with_few_and_many_pairs_and_both_flushes() {
        assertThat(new Settings(given).scenarios())
                .hasSize(8)
                .allMatch(scenario -> scenario.subject() == Subject.PARLEY);
        assertThat(new Settings(given).mostPairs()).isEqualTo(500);
    }

    @Test
    void the_relay_stores_nothing_so_it_is_not_measured_with_a_slow_flush() {
        given.setProperty("bench.subject", "parley,relay");

        assertThat(new Settings(given).scenarios())
                .filteredOn(scenario -> scenario.subject() == Subject.RELAY)
                .hasSize(4)
                .allMatch(scenario -> scenario.flushMicros() == 0);
    }

    @Test
    void a_rate_is_for_the_open_loop_only() {
        given.setProperty("bench.rate", "1000, auto");
        given.setProperty("bench.pairs", "5");
        given.setProperty("bench.flush", "0");

        assertThat(new Settings(given).scenarios())
                .extracting(Scenario::loop, Scenario::rate)
                .containsExactly(
                        tuple(Loop.CLOSED, OptionalInt.empty()),
                        tuple(Loop.OPEN, OptionalInt.of(1000)),
                        tuple(Loop.OPEN, OptionalInt.empty()));
    }

    @Test
    void a_choice_there_is_not_is_refused() {
        given.setProperty("bench.transport", "smoke-signals");

        assertThatThrownBy(() -> new Settings(given).scenarios()).isInstanceOf(IllegalArgumentException.class);
    }
}
