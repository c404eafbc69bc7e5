package org.parley.cluster;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done soon: all that waits is done at once, by one thread, and an item that is added again while it waits
 * is done once. What fails is tried again later. Who adds never waits.
 *
 * @param <T> of the items, by {@code equals}
 */
public final class Backlog<T> implements Runnable {

    private static final Duration LATER = Duration.ofSeconds(1);

    private final String what;
    private final Consumer<Set<T>> work;
    private Set<T> waiting = new HashSet<>();
    private CompletableFuture<Void> round = new CompletableFuture<>();
    private boolean closed;
    private boolean failing;

    /**
     * @param what the log calls it
     * @param work does what waits; may block
     */
    public Backlog(String what, Consumer<Set<T>> work) {
        this.what = what;
        this.work = work;
    }

    /**
     * Has a thread of the container's work on it from now on.
     *
     * @param threads as the container gave it
     * @param name of the thread
     * @throws IllegalStateException if the container gave none
     */
    public void start(@Nullable ManagedThreadFactory threads, String name) {
        if (threads == null) {
            throw new IllegalStateException("no managed thread factory");
        }
        Thread thread = threads.newThread(this);
        thread.setName(name);
        thread.start();
    }

    /** @return completes, normally, when {@code item} was tried, whether it failed or not */
    public synchronized CompletionStage<Void> add(T item) {
        waiting.add(item);
        notifyAll();
        return round;
    }

    /** Ends {@link #run} after the round that is under way. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Works until it is closed or interrupted. */
    @Override
    public void run() {
        try {
            while (awaitWork()) {
                if (!work()) {
                    Thread.sleep(LATER.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when there is nothing more to come. */
    private synchronized boolean awaitWork() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return !closed;
    }

    private boolean work() {
        Set<T> items;
        CompletableFuture<Void> tried;
        synchronized (this) {
            items = waiting;
            tried = round;
            waiting = new HashSet<>();
            round = new CompletableFuture<>();
        }
        boolean done = tryOut(items);
        tried.complete(null);
        return done;
    }

    private boolean tryOut(Set<T> items) {
        try {
            work.accept(items);
            if (failing) {
                failing = false;
                ClusterLog.LOG.done(what);
            }
            return true;
        } catch (RuntimeException e) { // whatever it was, the items must not be lost
            if (!failing) {
                failing = true;
                ClusterLog.LOG.putOff(what, e.getClass().getName());
            }
            synchronized (this) {
                waiting.addAll(items);
            }
            return false;
        }
    }
}
