package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, 8, 3", "2, 8, 3", "3, 8, 2", "8, 8, 1", "1, 1, 1", "64, 64, 1"})
    void there_are_no_more_writers_than_connections(int lanes, int connections, int writers) {
        assertThat(settings(Optional.of(lanes), connections).writers()).isEqualTo(writers);
    }

    @Test
    void lanes_without_a_connection_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Optional.of(9), 8))
                .withMessage("parley.append.lanes is 9, allowed are 1 to 8");
    }

    @Test
    void a_small_pool_has_few_lanes() {
        assertThat(settings(Optional.empty(), 1).lanes()).isOne();
    }

    private static JournalSettings settings(Optional<Integer> lanes, int connections) {
        return new JournalSettings(lanes, 100, 100, connections);
    }
}
