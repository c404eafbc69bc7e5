package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("V3")
class MailboxTest {

    private final Queue<Runnable> handed = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(handed::add);

    @Test
    void work_is_done_in_order_by_one_thread_at_a_time() {
        for (int i = 0; i < 100; i++) {
            int number = i;
            mailbox.offer(10, () -> done.add(number));
        }

        assertThat(handed).hasSize(1);
        assertThat(done).isEmpty();
        handed.remove().run();
        assertThat(done).hasSize(100).isSorted();

        mailbox.offer(10, () -> done.add(100));
        assertThat(handed).hasSize(1);
    }

    @Test
    void too_many_letters_are_not_taken() {
        int taken = 0;
        while (mailbox.offer(1, () -> {})) {
            taken++;
        }

        assertThat(taken).isEqualTo(256);
    }

    @Test
    void a_few_long_letters_are_too_much_too() {
        int taken = 0;
        while (mailbox.offer(64 * 1024, () -> {})) {
            taken++;
        }

        assertThat(taken).isEqualTo(4);
    }

    @Test
    void what_must_be_done_is_taken_also_when_it_is_full_and_is_done_last() {
        while (mailbox.offer(1, () -> done.add(1))) {
            assertThat(handed).hasSize(1);
        }
        mailbox.put(() -> done.add(2));
        handed.remove().run();

        assertThat(done).hasSize(257).endsWith(2);
    }
}
