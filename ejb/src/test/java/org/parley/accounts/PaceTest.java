package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration STEP = Duration.ofMillis(40);

    private final Pace pace = new Pace(STEP);

    @Test
    void nothing_ends_before_its_step_not_even_a_failure() {
        long began = System.nanoTime();
        assertThat(pace.kept(() -> "done")).isEqualTo("done");
        assertThat(since(began)).isGreaterThanOrEqualTo(STEP);

        long again = System.nanoTime();
        assertThatIllegalStateException()
                .isThrownBy(() -> pace.kept(() -> {
                    throw new IllegalStateException("work failed");
                }));
        assertThat(since(again)).isGreaterThanOrEqualTo(STEP);
    }

    @Test
    void what_takes_longer_ends_at_a_later_step() {
        long began = System.nanoTime();
        pace.kept(() -> pace.kept(() -> "one step inside another"));
        assertThat(since(began)).isGreaterThanOrEqualTo(STEP.multipliedBy(2));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
