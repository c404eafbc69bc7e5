package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class CommitTimeTest {

    private static final long QUICK = 300_000;
    private static final long SLOW = 1_300_000;

    private final CommitTime commitTime = new CommitTime();

    @Test
    void small_commits_that_take_long_are_a_slow_disk() {
        took(15, 1, SLOW);
        assertThat(commitTime.isLong()).isFalse();

        took(1, 4, SLOW);
        assertThat(commitTime.isLong()).isTrue();
    }

    @Test
    void a_few_that_a_busy_processor_held_up_are_not() {
        for (int i = 0; i < 100; i++) {
            took(1, 1, QUICK);
            took(1, 1, SLOW);
        }

        assertThat(commitTime.isLong()).isFalse();
    }

    @Test
    void a_few_that_found_their_flush_done_do_not_make_it_quick() {
        took(16, 1, SLOW);
        for (int i = 0; i < 100; i++) {
            took(1, 1, QUICK);
            took(2, 1, SLOW);
        }

        assertThat(commitTime.isLong()).isTrue();
    }

    @Test
    void it_is_quick_again_when_commits_of_any_size_are() {
        took(16, 1, SLOW);
        took(15, 40, QUICK);
        assertThat(commitTime.isLong()).isTrue();

        took(1, 40, QUICK);
        assertThat(commitTime.isLong()).isFalse();
    }

    @Test
    void that_many_messages_take_long_shows_nothing() {
        took(100, 5, SLOW);

        assertThat(commitTime.isLong()).isFalse();
    }

    private void took(int times, int messages, long nanos) {
        for (int i = 0; i < times; i++) {
            commitTime.took(messages, nanos);
        }
    }
}
