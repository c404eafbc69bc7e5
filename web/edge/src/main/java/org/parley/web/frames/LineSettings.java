package org.parley.web.frames;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.kernel.Bounds;

/** The settings of sockets, validated at start. */
@ApplicationScoped
public class LineSettings {

    private static final Bounds<Integer> FRAMES = new Bounds<>(1, 100_000);
    private static final Bounds<Integer> THREADS = new Bounds<>(1, 1_000);

    private final int framesPerSecond;
    private final int threads;

    /** For the container only. */
    protected LineSettings() {
        this(1, 1);
    }

    /**
     * @param framesPerSecond what one socket may send lastingly, 1 to 100,000
     * @param threads how many frames each archive works on at the same time, 1 to 1,000
     */
    @Inject
    LineSettings(
            @ConfigProperty(name = "parley.socket.frames-per-second", defaultValue = "20") int framesPerSecond,
            @ConfigProperty(name = "parley.socket.threads", defaultValue = "32") int threads) {
        this.framesPerSecond = FRAMES.check("parley.socket.frames-per-second", framesPerSecond);
        this.threads = THREADS.check("parley.socket.threads", threads);
    }

    /** What one socket may send lastingly; bursts of three times as many are fine. */
    public int framesPerSecond() {
        return framesPerSecond;
    }

    /** How many threads a {@link Crew} has. */
    int threads() {
        return threads;
    }
}
