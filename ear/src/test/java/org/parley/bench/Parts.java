package org.parley.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, in order; ended in the opposite order, also where the next part did not start. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    /** One more; it is returned. */
    <T extends AutoCloseable> T add(T part) {
        all.push(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        while (!all.isEmpty()) {
            all.pop().close();
        }
    }
}
