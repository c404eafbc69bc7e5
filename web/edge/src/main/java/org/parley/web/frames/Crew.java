package org.parley.web.frames;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that do what peers ask for. They may wait for the database, which the container's threads must not. Each
 * line gives at most one piece of work at a time, so what waits here is bounded by the number of lines.
 */
@ApplicationScoped
public class Crew implements Executor {

    private final LineSettings settings;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable ThreadPoolExecutor pool;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Crew() {
        this(null);
    }

    @Inject
    Crew(LineSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        if (threads == null) {
            throw new IllegalStateException("no managed thread factory");
        }
        pool = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads,
                new ThreadPoolExecutor.DiscardPolicy()); // only after stop(), when there is nobody left to serve
        // Now and here: a thread that a callback of the container caused to be made would belong to no application.
        pool.prestartAllCoreThreads();
    }

    @PreDestroy
    void stop() {
        if (pool != null) {
            pool.shutdown();
        }
    }

    /** Does {@code work} soon, as nobody: who asks for it says on whose behalf. */
    @Override
    public void execute(Runnable work) {
        if (pool == null) {
            throw new IllegalStateException("not started");
        }
        pool.execute(work);
    }
}
