package org.parley.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;

/**
 * One writer: takes everything that waits, commits it, answers, and starts again. A lone message pays one commit and a
 * thousand pay one commit too; there is no timer.
 */
final class Lane implements Runnable {

    private static final long LOOK_UP_MILLIS = 200;

    /** Stores a batch in one transaction. */
    @FunctionalInterface
    interface Store {
        List<Outcome> write(List<Utterance> batch) throws Exception;
    }

    private record Waiting(Utterance utterance, CompletableFuture<Outcome> outcome) {}

    private final BlockingQueue<Waiting> queue;
    private final int largestBatch;
    private final Store store;
    private final BiConsumer<Utterance, Committed> announce;
    private volatile boolean closed;
    private boolean failing;

    /**
     * @param capacity how many messages may wait
     * @param largestBatch how many are committed at once
     * @param store stores a batch in one transaction; throws if it could not
     * @param announce told of each new message, in order, after its commit
     */
    Lane(int capacity, int largestBatch, Store store, BiConsumer<Utterance, Committed> announce) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.largestBatch = largestBatch;
        this.store = store;
        this.announce = announce;
    }

    void add(Utterance utterance, CompletableFuture<Outcome> outcome) {
        if (closed || !queue.offer(new Waiting(utterance, outcome))) {
            outcome.complete(new Refused(Refusal.BUSY));
        }
    }

    void close() {
        closed = true;
    }

    @Override
    public void run() {
        List<Waiting> batch = new ArrayList<>(largestBatch);
        while (take(batch)) {
            commit(batch);
            batch.clear();
        }
        queue.drainTo(batch);
        batch.forEach(waiting -> waiting.outcome().complete(new Refused(Refusal.BUSY)));
    }

    /** Fills the batch, waiting for the first message; false when this lane is closed and empty. */
    private boolean take(List<Waiting> batch) {
        try {
            while (batch.isEmpty()) {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, largestBatch - 1);
                } else if (closed) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return false;
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            List<Outcome> outcomes =
                    store.write(batch.stream().map(Waiting::utterance).toList());
            if (failing) {
                failing = false;
                JournalLog.LOG.writing();
            }
            answer(batch, outcomes);
        } catch (Throwable e) { // whatever it was, the senders must be told, and those after them served
            if (batch.size() > 1 && concernsOneRow(e)) {
                batch.forEach(one -> commit(List.of(one)));
            } else {
                refuse(batch, e);
            }
        }
    }

    private void answer(List<Waiting> batch, List<Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            Waiting waiting = batch.get(i);
            Outcome outcome = outcomes.get(i);
            if (outcome instanceof Committed committed && !committed.repeated()) {
                announce(waiting.utterance(), committed);
            }
            waiting.outcome().complete(outcome);
        }
    }

    /** It is committed, whether a reader can be told or not. */
    private void announce(Utterance utterance, Committed committed) {
        try {
            announce.accept(utterance, committed);
        } catch (RuntimeException e) { // one reader's trouble is not the others'
            JournalLog.LOG.notAnnounced(e.getClass().getName());
        }
    }

    /** Once for an outage: a database that is away for an hour is one line in the log, not one for each message. */
    private void refuse(List<Waiting> batch, Throwable cause) {
        if (!failing) {
            failing = true;
            JournalLog.LOG.notWriting(cause.getClass().getName(), sqlState(cause));
        }
        batch.forEach(waiting -> waiting.outcome().complete(new Refused(Refusal.BUSY)));
    }

    /** Classes 22 (data) and 23 (constraint): the rest of the batch can be stored without that row. */
    private static boolean concernsOneRow(Throwable e) {
        String state = sqlState(e);
        return state.startsWith("22") || state.startsWith("23");
    }

    private static String sqlState(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "none";
    }
}
