package org.parley.web.frames;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.drain.Drain;
import org.parley.drain.Guests;
import org.parley.identity.CallerContext;

/** The open lines of this archive on this node; looks at each of them every second. */
@ApplicationScoped
public class Lines implements Guests {

    /** Long enough for a close frame to reach a phone, and for its answer. */
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(3);

    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    /** Those that have ended, and when; their connections may not have. */
    private final Map<Line, Long> leaving = new ConcurrentHashMap<>();

    private final LineSettings settings;
    private final Crew crew;
    private final Clock clock;
    private final CallerContext callers;
    private final Drain drain;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService watch;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Lines() {
        this(null, null, null, null, null);
    }

    @Inject
    Lines(LineSettings settings, Crew crew, Clock clock, CallerContext callers, Drain drain) {
        this.settings = settings;
        this.crew = crew;
        this.clock = clock;
        this.callers = callers;
        this.drain = drain;
    }

    LineSettings settings() {
        return settings;
    }

    Crew crew() {
        return crew;
    }

    Clock clock() {
        return clock;
    }

    CallerContext callers() {
        return callers;
    }

    @PostConstruct
    void watch() {
        if (threads == null) {
            throw new IllegalStateException("no managed thread factory");
        }
        // Not the container's scheduler, which logs an error for each look it refuses while the server stops.
        watch = Executors.newSingleThreadScheduledExecutor(threads);
        Future<?> unused = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        drain.attach(this);
    }

    @PreDestroy
    void stop() {
        drain.detach(this);
        if (watch != null) {
            watch.shutdownNow();
        }
        close();
    }

    @Override
    public int move(int most) {
        return (int) lines.stream().filter(Line::move).limit(most).count();
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public void close() {
        lines.forEach(line -> line.close(Closing.IDLE));
    }

    /** Keeps an eye on {@code line} until it is {@linkplain #remove removed}. */
    public void add(Line line) {
        lines.add(line);
    }

    /** The line has ended. */
    public void remove(Line line) {
        if (lines.remove(line)) {
            leaving.put(line, clock.millis());
            line.ended();
        }
    }

    private void look() {
        for (Line line : lines) {
            try {
                line.look();
            } catch (RuntimeException e) { // one line's trouble must not stop the watch over the others
                line.failed(e);
            }
        }
        long before = clock.millis() - LEAVE_WITHIN.toMillis();
        leaving.forEach((line, since) -> {
            if (since < before) {
                leaving.remove(line);
                line.cut();
            }
        });
    }
}
