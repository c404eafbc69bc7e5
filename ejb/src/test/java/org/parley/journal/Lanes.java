package org.parley.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.parley.journal.Outcome.Committed;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** Lanes of a test, and their writers, each on a thread of its own. */
final class Lanes implements AutoCloseable {

    private static final int CAPACITY = 10_000;

    private final int largestBatch;
    private final BiConsumer<Utterance, Committed> announce;
    private final Duration patience;
    private final CommitTime commitTime = new CommitTime();
    private final List<Lane> lanes = new ArrayList<>();

    Lanes(int largestBatch, BiConsumer<Utterance, Committed> announce, Duration patience) {
        this.largestBatch = largestBatch;
        this.announce = announce;
        this.patience = patience;
    }

    /** What their writers found out. */
    CommitTime commitTime() {
        return commitTime;
    }

    /** One that nobody writes yet. */
    Lane idle() {
        return idle(CAPACITY);
    }

    /** One that nobody writes yet, in which so many messages may wait. */
    Lane idle(int capacity) {
        Lane lane = new Lane(capacity, largestBatch, commitTime);
        lanes.add(lane);
        return lane;
    }

    /** One with one writer. */
    Lane running(Writer.Store store) {
        Lane lane = idle();
        start(lane, 0, store);
        return lane;
    }

    /** One more writer. */
    void start(Lane lane, int number, Writer.Store store) {
        Writer writer = new Writer(number, lane, store, announce, patience);
        Thread thread = new Thread(writer, "writer under test");
        thread.setDaemon(true);
        thread.start();
    }

    static CompletableFuture<Outcome> add(Lane lane, String clientId) {
        return add(lane, ConversationId.random(), clientId);
    }

    static CompletableFuture<Outcome> add(Lane lane, ConversationId conversation, String clientId) {
        return add(lane, new TenantId(1), conversation, clientId);
    }

    static CompletableFuture<Outcome> add(Lane lane, TenantId tenant, ConversationId conversation, String clientId) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        lane.add(Talks.visitor(tenant, conversation, clientId, "text"), outcome);
        return outcome;
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
