package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.journal.Lanes.add;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.journal.Lane.Waiting;
import org.parley.journal.Outcome.Refused;
import org.parley.kernel.ConversationId;

/** Who may take what, without any writer. */
@Tag("R3")
class LaneTest {

    private static final long LONG = Duration.ofMillis(2).toNanos();

    private final Lanes lanes = new Lanes(10, (utterance, committed) -> {}, Duration.ofMinutes(1));
    private final Lane lane = lanes.idle();

    @Test
    void a_full_lane_refuses_at_once() {
        Lane small = lanes.idle(2);

        assertThat(add(small, "1")).isNotDone();
        assertThat(add(small, "2")).isNotDone();
        assertThat(add(small, "3")).isCompletedWithValue(new Refused(Refusal.BUSY));
    }

    @Test
    void while_commits_are_quick_one_writer_takes_all() throws Exception {
        add(lane, "1");
        add(lane, "2");

        assertThat(lane.next(1)).isEmpty();
        assertThat(clientIds(lane.next(0))).containsExactly("1", "2");
        add(lane, "3");
        assertThat(lane.next(1)).isEmpty();
    }

    @Test
    void while_commits_take_long_a_second_one_takes_what_comes_meanwhile() throws Exception {
        commitsTakeLong();
        add(lane, "1");
        assertThat(clientIds(lane.next(0))).containsExactly("1");
        add(lane, "2");

        assertThat(clientIds(lane.next(1))).containsExactly("2");
    }

    @Test
    void a_conversation_is_with_one_writer_at_a_time() throws Exception {
        commitsTakeLong();
        ConversationId conversation = ConversationId.random();
        add(lane, conversation, "1");
        List<Waiting> first = lane.next(0);
        add(lane, conversation, "2");
        add(lane, "other");
        add(lane, conversation, "3");

        assertThat(clientIds(lane.next(1))).containsExactly("other");
        lane.done(first, List.of());
        assertThat(clientIds(lane.next(1))).containsExactly("2", "3");
    }

    @Test
    void what_was_put_back_goes_before_what_came_later() throws Exception {
        ConversationId conversation = ConversationId.random();
        add(lane, conversation, "1");
        List<Waiting> first = lane.next(0);
        add(lane, "other");
        add(lane, conversation, "2");
        lane.done(first, first);

        assertThat(clientIds(lane.next(0))).containsExactly("1", "other", "2");
    }

    @Test
    void a_third_one_helps_only_while_there_is_little() throws Exception {
        commitsTakeLong();
        IntStream.range(0, 7).forEach(i -> add(lane, "a" + i));
        lane.next(0);
        add(lane, "b");
        assertThat(clientIds(lane.next(2))).containsExactly("b");
        add(lane, "c");

        assertThat(lane.next(2)).isEmpty();
        assertThat(clientIds(lane.next(1))).containsExactly("c");
    }

    @Test
    void a_closed_one_takes_nothing_and_is_over_when_all_is_taken() throws Exception {
        add(lane, "1");
        lane.close();

        assertThat(add(lane, "2")).isCompletedWithValue(new Refused(Refusal.BUSY));
        assertThat(lane.isOver()).isFalse();
        assertThat(clientIds(lane.next(0))).containsExactly("1");
        assertThat(lane.isOver()).isTrue();
    }

    @Test
    void an_abandoned_one_refuses_what_waits() {
        var waiting = add(lane, "1");
        lane.abandon();

        assertThat(waiting).isCompletedWithValue(new Refused(Refusal.BUSY));
        assertThat(lane.isOver()).isTrue();
    }

    private void commitsTakeLong() {
        while (!lanes.commitTime().isLong()) {
            lanes.commitTime().took(1, LONG);
        }
    }

    private static List<String> clientIds(List<Waiting> batch) {
        return batch.stream().map(waiting -> waiting.utterance().clientId()).toList();
    }
}
