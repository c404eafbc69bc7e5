package org.parley.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Who talks, and how.
 *
 * @param pairs of a visitor and an agent
 * @param perSecond messages, of all together
 * @param page how long a person stays on a page, half as long to half as long again; opening the next one is coming back,
 *     as by a balancer to any door. Zero: they stay where they are
 */
record Crowd(int pairs, int perSecond, Duration page) {

    /** People who stay on their page. */
    static Crowd of(int pairs, int perSecond) {
        return new Crowd(pairs, perSecond, Duration.ZERO);
    }

    /** How often each of them says something. */
    Duration every() {
        return Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) * 2 * pairs / perSecond);
    }
}
