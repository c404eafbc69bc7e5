package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("V3")
class TallyTest {

    private final TickingClock clock = new TickingClock();
    private final Tally tally = new Tally(clock, 20, Duration.ofMinutes(1));

    @Test
    void the_twentieth_within_a_minute_is_one_too_many() {
        for (int i = 0; i < 19; i++) {
            assertThat(tally.add()).isFalse();
            clock.advance(Duration.ofSeconds(3));
        }
        assertThat(tally.add()).isTrue();
    }

    @Test
    void one_every_four_seconds_is_bearable_for_ever() {
        for (int i = 0; i < 100; i++) {
            assertThat(tally.add()).isFalse();
            clock.advance(Duration.ofSeconds(4));
        }
    }
}
