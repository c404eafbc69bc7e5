package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.identity.Callers;
import org.parley.journal.Outcome;
import org.parley.journal.Refusal;

class RehearsalTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void it_asks_for_everybody_again_and_again_until_its_time_is_over() {
        Duration time = Duration.ofMillis(50);
        long began = System.nanoTime();
        rehearsal(new Actors(), time).rehearse();

        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(time.toNanos());
        assertThat(asked).startsWith("knock", "visit", "work", "knock");
    }

    @Test
    void without_time_it_asks_for_nothing() {
        rehearsal(new Actors(), Duration.ZERO).rehearse();

        assertThat(asked).isEmpty();
    }

    @Test
    void that_it_breaks_off_stops_no_start() {
        StandIns broken = new Actors() {
            @Override
            Outcome visit() {
                throw new IllegalStateException("broken");
            }
        };
        assertThatCode(rehearsal(broken, Duration.ofMinutes(1))::rehearse).doesNotThrowAnyException();
    }

    @Test
    void more_than_a_minute_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rehearsal(new Actors(), Duration.ofSeconds(61)))
                .withMessage("parley.rehearsal is PT1M1S, allowed are PT0S to PT1M");
    }

    private static Rehearsal rehearsal(StandIns standIns, Duration time) {
        return new Rehearsal(Callers.any(), standIns, time);
    }

    private class Actors extends StandIns {

        @SuppressWarnings("NullAway") // they ask for nothing
        Actors() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        void knock() {
            asked.add("knock");
        }

        @Override
        Outcome visit() {
            asked.add("visit");
            return new Outcome.Refused(Refusal.CLOSED);
        }

        @Override
        Outcome work() {
            asked.add("work");
            return new Outcome.Refused(Refusal.CLOSED);
        }
    }
}
