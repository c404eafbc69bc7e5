package org.parley.web.frames;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of sockets, validated at start. */
@ApplicationScoped
public class LineSettings {

    private static final int MOST_FRAMES = 100_000;
    private static final int MOST_THREADS = 1_000;

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
        this.framesPerSecond = within("parley.socket.frames-per-second", framesPerSecond, MOST_FRAMES);
        this.threads = within("parley.socket.threads", threads, MOST_THREADS);
    }

    private static int within(String name, int value, int largest) {
        if (value < 1 || value > largest) {
            throw new IllegalArgumentException(name + " is " + value + ", allowed are 1 to " + largest);
        }
        return value;
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
