package org.parley.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.parley.journal.Outcome.Refused;
import org.parley.kernel.ConversationId;

/**
 * What waits to be committed, and which of the lane's writers may take it. Usually that is one, which takes everything
 * there is: the more it finds, the cheaper each of them is. Only while a commit is mostly waiting do the others help, so
 * that a message need not wait for the commit under way and then for its own. A conversation is with one writer at a
 * time, which keeps its order.
 */
final class Lane {

    /** How long a writer waits for something before it looks after itself. */
    private static final long LOOK_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int RETRY_SHARE = 8;

    /** One makes its batch while the other waits. More of them would only make the batches smaller. */
    private static final int IN_TURNS = 2;

    /** With so few conversations under way the batches are small in any case. */
    private static final int FEW = 8;

    /** A message, and the promise to tell what became of it. */
    record Waiting(Utterance utterance, CompletableFuture<Outcome> outcome, long since) {

        ConversationId conversation() {
            return utterance.conversation();
        }

        long ageNanos() {
            return System.nanoTime() - since;
        }

        /** The sender may say it again. */
        void refuse() {
            outcome.complete(new Refused(Refusal.BUSY));
        }
    }

    private final int capacity;
    private final int largestBatch;
    private final CommitTime commitTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition need = lock.newCondition();
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final List<Waiting> heldElsewhere = new ArrayList<>();
    private final Set<ConversationId> underWay = new HashSet<>();
    private boolean closed;

    /**
     * @param capacity how many messages may wait
     * @param largestBatch how many are committed at once
     * @param commitTime tells whether more than one writer is of use
     */
    Lane(int capacity, int largestBatch, CommitTime commitTime) {
        this.capacity = capacity;
        this.largestBatch = largestBatch;
        this.commitTime = commitTime;
    }

    /** One more message; refused at once where too many wait. */
    void add(Utterance utterance, CompletableFuture<Outcome> outcome) {
        Waiting waiting = new Waiting(utterance, outcome, System.nanoTime());
        if (!offer(waiting)) {
            waiting.refuse();
        }
    }

    private boolean offer(Waiting waiting) {
        lock.lock();
        try {
            boolean room = !closed && queue.size() < capacity;
            if (room) {
                queue.add(waiting);
                work.signal();
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next batch, in order; waits a little for a first message. What is in it is nobody else's until it is
     * {@link #done}.
     *
     * @param writer its number among those of this lane, from 0
     * @return empty if nothing came, or it was not for this writer
     */
    List<Waiting> next(int writer) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            List<Waiting> batch = ready(writer);
            long nanos = restNanos();
            while (batch.isEmpty() && nanos > 0 && !isOver()) {
                nanos = (mayWrite(writer) ? work : need).awaitNanos(nanos);
                batch = ready(writer);
            }
            if (mayWrite(writer)) {
                batch.addAll(0, heldElsewhere);
                heldElsewhere.clear();
            }
            batch.forEach(waiting -> underWay.add(waiting.conversation()));
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> ready(int writer) {
        List<Waiting> batch = new ArrayList<>();
        if (!mayWrite(writer)) {
            work.signal(); // what woke this one is for another
            return batch;
        }
        int room = largestBatch - heldElsewhere.size();
        Iterator<Waiting> waiting = queue.iterator();
        while (waiting.hasNext() && batch.size() < room) {
            Waiting next = waiting.next();
            if (!underWay.contains(next.conversation())) {
                batch.add(next);
                waiting.remove();
            }
        }
        return batch;
    }

    private boolean mayWrite(int writer) {
        return writer == 0 || closed || commitTime.isLong() && (writer < IN_TURNS || underWay.size() < FEW);
    }

    /** What was put back is tried again soon, and the less often the longer it waits. */
    private long restNanos() {
        return heldElsewhere.isEmpty()
                ? LOOK_UP_NANOS
                : Math.min(LOOK_UP_NANOS, RETRY_NANOS + heldElsewhere.get(0).ageNanos() / RETRY_SHARE);
    }

    /** A writer has committed so many messages in so much time; by that it is judged whether others are to help. */
    void took(int messages, long nanos) {
        commitTime.took(messages, nanos);
    }

    /** The batch is done, except for what a writer of another node has, which goes first in the next one. */
    void done(List<Waiting> batch, List<Waiting> putBack) {
        lock.lock();
        try {
            batch.forEach(waiting -> underWay.remove(waiting.conversation()));
            heldElsewhere.addAll(putBack);
            if (!queue.isEmpty()) {
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits is still written. */
    void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            need.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, and refuses what waits. */
    void abandon() {
        close();
        List<Waiting> left = new ArrayList<>();
        lock.lock();
        try {
            left.addAll(heldElsewhere);
            left.addAll(queue);
            heldElsewhere.clear();
            queue.clear();
        } finally {
            lock.unlock();
        }
        left.forEach(Waiting::refuse);
    }

    /** Whether nothing waits, and nothing will. */
    boolean isOver() {
        lock.lock();
        try {
            return closed && queue.isEmpty() && heldElsewhere.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
