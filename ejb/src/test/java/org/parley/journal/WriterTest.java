package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.journal.Lanes.add;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;
import org.parley.kernel.ConversationId;

@Tag("R3")
class WriterTest {

    private static final Committed DONE = new Committed(1, Instant.EPOCH, false);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Utterance> announced = new CopyOnWriteArrayList<>();
    private final Lanes lanes = new Lanes(10, (utterance, committed) -> announced.add(utterance), PATIENCE);

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void what_waits_during_a_commit_is_committed_together_next() throws Exception {
        CompletableFuture<Void> committing = new CompletableFuture<>();
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        Lane lane = lanes.running(batch -> {
            sizes.add(batch.size());
            committing.join();
            return batch.stream().map(u -> (Outcome) DONE).toList();
        });
        CompletableFuture<Outcome> first = add(lane, "0");
        while (sizes.isEmpty()) {
            Thread.onSpinWait();
        }
        List<CompletableFuture<Outcome>> others = List.of(add(lane, "1"), add(lane, "2"), add(lane, "3"));
        committing.complete(null);

        assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
        for (CompletableFuture<Outcome> other : others) {
            assertThat(other.get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
        }
        assertThat(sizes).containsExactly(1, 3);
        assertThat(announced).extracting(Utterance::clientId).containsExactly("0", "1", "2", "3");
    }

    @Test
    void a_database_that_is_away_refuses_all_and_announces_nothing() throws Exception {
        Lane lane = lanes.running(batch -> {
            throw new IllegalStateException(new SQLException("away", "08006"));
        });

        assertThat(add(lane, "1").get(5, TimeUnit.SECONDS)).isEqualTo(new Refused(Refusal.BUSY));
        assertThat(announced).isEmpty();
    }

    @Test
    void one_row_that_cannot_be_stored_does_not_take_the_batch_with_it() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Lane lane = lanes.idle();
        Writer.Store store = batch -> {
            attempts.incrementAndGet();
            if (batch.stream().anyMatch(u -> u.clientId().equals("bad"))) {
                throw new IllegalStateException(new SQLException("no", "22021"));
            }
            return batch.stream().map(u -> (Outcome) DONE).toList();
        };
        CompletableFuture<Outcome> good = add(lane, "good");
        CompletableFuture<Outcome> bad = add(lane, "bad");
        lanes.start(lane, 0, store);

        assertThat(good.get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
        assertThat(bad.get(5, TimeUnit.SECONDS)).isEqualTo(new Refused(Refusal.BUSY));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_writer_outlives_whatever_happens_to_a_batch() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Lane lane = lanes.running(batch -> {
            if (attempts.incrementAndGet() == 1) {
                throw new AssertionError("broken");
            }
            return List.of(DONE);
        });

        assertThat(add(lane, "1").get(5, TimeUnit.SECONDS)).isEqualTo(new Refused(Refusal.BUSY));
        assertThat(add(lane, "2").get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
    }

    @Test
    void a_writer_outlives_whatever_happens_while_nothing_comes() throws Exception {
        CountDownLatch rested = new CountDownLatch(1);
        Lane lane = lanes.running(new Writer.Store() {
            @Override
            public List<Outcome> write(List<Utterance> batch) {
                return List.of(DONE);
            }

            @Override
            public void rest() {
                rested.countDown();
                throw new AssertionError("broken");
            }
        });

        assertThat(rested.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(add(lane, "1").get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
    }

    @Test
    void what_is_committed_is_acknowledged_also_if_nobody_can_be_told() throws Exception {
        BiConsumer<Utterance, Committed> deaf = (utterance, committed) -> {
            throw new IllegalStateException("deaf");
        };
        try (Lanes unheard = new Lanes(10, deaf, PATIENCE)) {
            assertThat(add(unheard.running(batch -> List.of(DONE)), "1").get(5, TimeUnit.SECONDS))
                    .isEqualTo(DONE);
        }
    }

    @Test
    void a_repeat_is_answered_and_not_announced() throws Exception {
        Committed again = new Committed(7, Instant.EPOCH, true);
        Lane lane = lanes.running(batch -> List.of(again));

        assertThat(add(lane, "1").get(5, TimeUnit.SECONDS)).isEqualTo(again);
        assertThat(announced).isEmpty();
    }

    @Test
    void what_another_writer_has_goes_first_in_the_next_batch_and_holds_up_nobody_else() throws Exception {
        ConversationId taken = ConversationId.random();
        AtomicInteger attempts = new AtomicInteger();
        List<String> order = new CopyOnWriteArrayList<>();
        Lane lane = lanes.idle();
        Writer.Store store = batch -> {
            boolean free = attempts.incrementAndGet() > 3;
            batch.forEach(u -> order.add(u.clientId()));
            return batch.stream()
                    .map(u -> free || !u.conversation().equals(taken) ? (Outcome) DONE : null)
                    .toList();
        };
        CompletableFuture<Outcome> first = add(lane, taken, "1");
        CompletableFuture<Outcome> other = add(lane, "other");
        CompletableFuture<Outcome> second = add(lane, taken, "2");
        lanes.start(lane, 0, store);

        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
        assertThat(first).isCompletedWithValue(DONE);
        assertThat(other).isCompletedWithValue(DONE);
        assertThat(order)
                .startsWith("1", "other", "2", "1", "2")
                .filteredOn("other"::equals)
                .hasSize(1);
        assertThat(announced).extracting(Utterance::clientId).containsExactly("other", "1", "2");
    }

    @Test
    void one_by_one_no_message_passes_an_earlier_one_of_its_conversation() throws Exception {
        ConversationId taken = ConversationId.random();
        AtomicInteger alone = new AtomicInteger();
        Lane lane = lanes.idle();
        Writer.Store store = batch -> {
            if (batch.stream().anyMatch(u -> u.clientId().equals("bad"))) {
                throw new SQLException("no", "22021");
            }
            // The first attempt with one alone finds the conversation taken, and the next would not.
            Outcome outcome = alone.getAndIncrement() == 0 ? null : DONE;
            return batch.stream().map(u -> outcome).toList();
        };
        add(lane, taken, "1");
        CompletableFuture<Outcome> second = add(lane, taken, "2");
        add(lane, "bad");
        lanes.start(lane, 0, store);

        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(DONE);
        assertThat(announced).extracting(Utterance::clientId).containsExactly("1", "2");
    }

    @Test
    void a_conversation_that_is_never_let_go_is_refused_at_last() throws Exception {
        try (Lanes impatient = new Lanes(10, (utterance, committed) -> {}, Duration.ZERO)) {
            Lane lane = impatient.running(batch -> Collections.nCopies(batch.size(), null));

            assertThat(add(lane, "1").get(5, TimeUnit.SECONDS)).isEqualTo(new Refused(Refusal.BUSY));
        }
    }
}
