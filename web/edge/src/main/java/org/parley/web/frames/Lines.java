package org.parley.web.frames;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The open lines of this archive on this node; looks at each of them every second. */
@ApplicationScoped
public class Lines {

    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> watch;

    @PostConstruct
    void watch() {
        if (executor == null) {
            throw new IllegalStateException("no managed executor");
        }
        watch = executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.cancel(false);
        }
        lines.forEach(line -> line.close(Closing.IDLE));
    }

    /** Keeps an eye on {@code line} until it is {@linkplain #remove removed}. */
    public void add(Line line) {
        lines.add(line);
    }

    /** The line is gone. */
    public void remove(Line line) {
        lines.remove(line);
        line.ended();
    }

    private void look() {
        for (Line line : lines) {
            try {
                line.look();
            } catch (RuntimeException e) { // one line's trouble must not stop the watch over the others
                FramesLog.LOG.failed(e.getClass().getName());
                line.close(Closing.OVERLOADED);
            }
        }
    }
}
