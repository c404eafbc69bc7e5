package org.parley.web.frames;

import java.time.Clock;
import java.time.Duration;

/** Counts mishaps, and tells when so many fell within one span of time that it is no mishap. */
final class Tally {

    private final Clock clock;
    private final long spanMillis;
    private final long[] at;
    private int count;

    /** @param most how many within {@code span} are too many */
    Tally(Clock clock, int most, Duration span) {
        this.clock = clock;
        this.spanMillis = span.toMillis();
        this.at = new long[most];
    }

    /** One more; true if it is one too many. */
    synchronized boolean add() {
        long now = clock.millis();
        at[count % at.length] = now;
        count++;
        long oldest = at[count % at.length];
        return count >= at.length && now - oldest < spanMillis;
    }
}
