package org.parley.web.frames;

import jakarta.websocket.Session;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What waits to be sent to one peer, in order, one at a time. Bounded: a peer that does not read is cut off (1013), and
 * nobody ever waits for it.
 */
final class Outbox {

    private static final int MOST_FRAMES = 1_024;
    private static final int MOST_CHARS = 1 << 20;

    private final Session session;
    private final Runnable overflow;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int chars;
    private boolean sending;
    private boolean closed;

    Outbox(Session session, Runnable overflow) {
        this.session = session;
        this.overflow = overflow;
    }

    /** Sends now, or as soon as what is before it has gone. Never blocks. */
    void send(String frame) {
        boolean full;
        synchronized (this) {
            if (closed) {
                return;
            }
            full = waiting.size() >= MOST_FRAMES || chars + frame.length() > MOST_CHARS;
            if (full) {
                closed = true;
                waiting.clear();
            } else if (sending) {
                waiting.add(frame);
                chars += frame.length();
                return;
            } else {
                sending = true;
            }
        }
        if (full) {
            overflow.run();
        } else {
            transmit(frame);
        }
    }

    /** What has not been sent is dropped. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        chars = 0;
    }

    private void transmit(String frame) {
        session.getAsyncRemote().sendText(frame, result -> {
            if (result.isOK()) {
                next();
            } else {
                close(); // the container tells the endpoint that the connection is gone
            }
        });
    }

    private void next() {
        String frame;
        synchronized (this) {
            frame = closed ? null : waiting.poll();
            if (frame == null) {
                sending = false;
                return;
            }
            chars -= frame.length();
        }
        transmit(frame);
    }
}
