package org.parley.web.frames;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Does what concerns one peer, one thing after the other, on the threads of the crew. The container's own threads hand
 * over and go on: one that waits for a database lets the container heap up whatever the peer sends meanwhile. Bounded.
 */
final class Mailbox {

    private static final int MOST_LETTERS = 256;
    private static final int MOST_CHARS = 256 * 1024;

    private final Executor crew;
    private final Queue<Letter> waiting = new ArrayDeque<>();
    private int chars;
    private boolean open;

    private record Letter(int chars, Runnable work) {}

    Mailbox(Executor crew) {
        this.crew = crew;
    }

    /**
     * Does {@code work} when everything before it is done.
     *
     * @param size of what it holds, in characters
     * @return false if too much waits already, and nothing will be done
     */
    boolean offer(int size, Runnable work) {
        synchronized (this) {
            if (waiting.size() >= MOST_LETTERS || chars + size > MOST_CHARS) {
                return false;
            }
        }
        put(size, work);
        return true;
    }

    /** As {@link #offer}, for the few things that must be done however much waits. */
    void put(Runnable work) {
        put(0, work);
    }

    private void put(int size, Runnable work) {
        synchronized (this) {
            waiting.add(new Letter(size, work));
            chars += size;
            if (open) {
                return;
            }
            open = true;
        }
        crew.execute(this::work);
    }

    private void work() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Letter letter = waiting.poll();
        if (letter == null) {
            open = false;
            return null;
        }
        chars -= letter.chars();
        return letter.work();
    }
}
