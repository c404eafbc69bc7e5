package org.parley.journal;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Lane.Waiting;
import org.parley.journal.Outcome.Committed;
import org.parley.kernel.ConversationId;

/**
 * One of a lane's writers: takes everything that waits, commits it, answers, and starts again. A lone message pays one
 * commit and a thousand pay one commit too; there is no timer. What concerns a conversation that a writer of another node
 * has at the moment is put back and goes first in the next batch: nobody else waits for it, and each conversation keeps
 * its order.
 */
final class Writer implements Runnable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Stores batches. */
    @FunctionalInterface
    interface Store {

        /**
         * Stores what may be stored and numbers it, in one transaction. When this method has returned, it is committed.
         *
         * @param batch in the order of arrival; may repeat what was stored before, or itself
         * @return one outcome for each, in the same order; null if another writer has its conversation at the moment, and
         *     nothing of it was done and it must be tried again
         * @throws SQLException if it could not be done; nothing is stored, unless the answer to the commit was lost
         */
        List<@Nullable Outcome> write(List<Utterance> batch) throws SQLException;

        /** Nothing comes at the moment. */
        default void rest() throws SQLException {}
    }

    private final int number;
    private final Lane lane;
    private final Store store;
    private final BiConsumer<Utterance, Committed> announce;
    private final Duration patience;
    private final List<Waiting> heldElsewhere = new ArrayList<>();
    private boolean failing;

    /**
     * @param number among the writers of this lane, from 0
     * @param store stores a batch in one transaction; throws if it could not
     * @param announce told of each new message, in order, after its commit
     * @param patience how long a message may wait because a writer of another node has its conversation
     */
    Writer(int number, Lane lane, Store store, BiConsumer<Utterance, Committed> announce, Duration patience) {
        this.number = number;
        this.lane = lane;
        this.store = store;
        this.announce = announce;
        this.patience = patience;
    }

    @Override
    public void run() {
        try {
            while (!lane.isOver()) {
                serve(lane.next(number));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lane.abandon();
        }
        rest();
    }

    private void serve(List<Waiting> batch) {
        if (batch.isEmpty()) {
            rest();
        } else {
            commit(batch);
            giveUp();
            lane.done(batch, heldElsewhere);
            heldElsewhere.clear();
        }
    }

    private void rest() {
        try {
            store.rest();
        } catch (Throwable e) { // nothing that was said is in it, and those who speak next must be served
            refuse(List.of(), e);
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            answer(batch, write(batch));
        } catch (Throwable e) { // whatever it was, the senders must be told, and those after them served
            if (batch.size() > 1 && concernsOneRow(e)) {
                batch.forEach(this::commitAlone);
            } else {
                refuse(batch, e);
            }
        }
    }

    private List<@Nullable Outcome> write(List<Waiting> batch) throws SQLException {
        long began = System.nanoTime();
        List<@Nullable Outcome> outcomes =
                store.write(batch.stream().map(Waiting::utterance).toList());
        lane.took(batch.size(), System.nanoTime() - began);
        if (failing) {
            failing = false;
            JournalLog.LOG.writing();
        }
        return outcomes;
    }

    /** Never before an earlier one of its conversation. */
    private void commitAlone(Waiting one) {
        if (heldElsewhere.stream().anyMatch(earlier -> earlier.conversation().equals(one.conversation()))) {
            heldElsewhere.add(one);
        } else {
            commit(List.of(one));
        }
    }

    private void answer(List<Waiting> batch, List<@Nullable Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            Waiting waiting = batch.get(i);
            Outcome outcome = outcomes.get(i);
            if (outcome == null) {
                heldElsewhere.add(waiting);
                continue;
            }
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

    /** A conversation that is not let go is not waited for for ever; with its first message go those after it. */
    private void giveUp() {
        Set<ConversationId> hopeless = heldElsewhere.stream()
                .filter(waiting -> waiting.ageNanos() > patience.toNanos())
                .map(Waiting::conversation)
                .collect(Collectors.toSet());
        if (!hopeless.isEmpty()) {
            List<Waiting> refused = heldElsewhere.stream()
                    .filter(waiting -> hopeless.contains(waiting.conversation()))
                    .toList();
            heldElsewhere.removeAll(refused);
            refuse(refused, new SQLTimeoutException("conversations are locked elsewhere", LOCK_NOT_AVAILABLE));
        }
    }

    /** Once for an outage: a database that is away for an hour is one line in the log, not one for each message. */
    private void refuse(List<Waiting> batch, Throwable cause) {
        if (!failing) {
            failing = true;
            JournalLog.LOG.notWriting(cause.getClass().getName(), sqlState(cause));
        }
        batch.forEach(Waiting::refuse);
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
