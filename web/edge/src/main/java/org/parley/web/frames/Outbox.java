package org.parley.web.frames;

import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one peer, in order, one at a time. Bounded: a peer that does not read is cut off (1013), and
 * nobody ever waits for it.
 */
final class Outbox {

    private static final int MOST_FRAMES = 1_024;
    private static final int MOST_CHARS = 1 << 20;

    private final Session session;
    private final Runnable overflow;
    private final Clock clock;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private long tookAt;
    private int chars;
    private boolean sending;
    private boolean closed;

    Outbox(Session session, Clock clock, Runnable overflow) {
        this.session = session;
        this.clock = clock;
        this.overflow = overflow;
    }

    /** Sends now, or as soon as what is before it has gone. Never blocks, and never fails: others must not suffer. */
    void send(String frame) {
        boolean full;
        synchronized (this) {
            if (closed) {
                return;
            }
            full = waiting.size() >= MOST_FRAMES || chars + frame.length() > MOST_CHARS;
            if (full) {
                close();
            } else {
                waiting.add(frame);
                chars += frame.length();
                if (sending) {
                    return;
                }
                sending = true;
            }
        }
        if (full) {
            overflow.run();
        } else {
            transmit();
        }
    }

    /** Whether nothing is on its way to the peer, or waits to be. */
    synchronized boolean isEmpty() {
        return !sending;
    }

    /** Whether something is on its way to the peer, and it has taken nothing since {@code time}. */
    synchronized boolean isStuckSince(long time) {
        return sending && tookAt < time;
    }

    /** Does {@code work}, which must not block, once this is empty; never, if it is closed before. */
    void whenEmpty(Runnable work) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (sending) {
                afterwards.add(work);
                return;
            }
        }
        work.run();
    }

    /** What has not been sent is dropped. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        afterwards.clear();
        chars = 0;
    }

    /** Until something has to wait for the peer; then it goes on when that has gone. */
    private void transmit() {
        boolean gone = true;
        while (gone) {
            String frame = next();
            gone = frame != null && transmit(frame);
        }
        followUp().forEach(Runnable::run);
    }

    private synchronized @Nullable String next() {
        String frame = closed ? null : waiting.poll();
        if (frame == null) {
            sending = false;
        } else {
            chars -= frame.length();
            tookAt = clock.millis();
        }
        return frame;
    }

    private synchronized List<Runnable> followUp() {
        List<Runnable> due = sending ? List.of() : List.copyOf(afterwards);
        afterwards.removeAll(due);
        return due;
    }

    /** True if the frame went at once. */
    private boolean transmit(String frame) {
        Handover handover = new Handover();
        try {
            session.getAsyncRemote().sendText(frame, handover);
        } catch (IllegalStateException e) { // the connection ended in this very moment
            close();
            return false;
        }
        return handover.isDoneFirst();
    }

    /**
     * Decides who sends what comes next: the one that has sent this, if it went at once, or else the one that tells it has
     * gone. Calling each other they would, for a peer that reads again, be as deep in calls as frames have waited.
     */
    private final class Handover implements SendHandler {

        private final AtomicBoolean decided = new AtomicBoolean();

        @Override
        public void onResult(SendResult result) {
            if (!result.isOK()) {
                close(); // the container tells the endpoint that the connection is gone
            } else if (!decided.compareAndSet(false, true)) {
                transmit();
            }
        }

        boolean isDoneFirst() {
            return !decided.compareAndSet(false, true);
        }
    }
}
