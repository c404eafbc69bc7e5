package org.parley.web.frames;

import java.time.Clock;

/**
 * How much one peer may send: a bucket of {@code burst} that refills evenly. Not thread-safe.
 */
final class Pace {

    private final Clock clock;
    private final double perMilli;
    private final double burst;
    private double left;
    private long at;

    /** @param perSecond the lasting rate, above 0 */
    Pace(Clock clock, int perSecond, int burst) {
        this.clock = clock;
        this.perMilli = perSecond / 1000.0;
        this.burst = burst;
        this.left = burst;
        this.at = clock.millis();
    }

    /** Takes one; false if there is none now. */
    boolean take() {
        long now = clock.millis();
        left = Math.min(burst, left + Math.max(0, now - at) * perMilli);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** In how many milliseconds there is one again; 1 or more. */
    int retryAfterMillis() {
        return (int) Math.max(1, Math.ceil((1 - left) / perMilli));
    }
}
