package org.parley.web.frames;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of sockets, validated at start. */
@ApplicationScoped
public class LineSettings {

    private static final int MOST = 100_000;

    private final int framesPerSecond;

    /** For the container only. */
    protected LineSettings() {
        this(1);
    }

    /** @param framesPerSecond what one socket may send lastingly, 1 to 100,000 */
    @Inject
    LineSettings(@ConfigProperty(name = "parley.socket.frames-per-second", defaultValue = "20") int framesPerSecond) {
        if (framesPerSecond < 1 || framesPerSecond > MOST) {
            throw new IllegalArgumentException(
                    "parley.socket.frames-per-second is " + framesPerSecond + ", allowed are 1 to " + MOST);
        }
        this.framesPerSecond = framesPerSecond;
    }

    /** What one socket may send lastingly; bursts of three times as many are fine. */
    public int framesPerSecond() {
        return framesPerSecond;
    }
}
