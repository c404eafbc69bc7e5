package org.parley.faults;

import java.time.Duration;
import java.util.stream.Stream;
import org.parley.faults.SideLog.Break;
import org.parley.system.Reachable;

/**
 * A door that closed while people were in it.
 *
 * @param at when, by {@link System#nanoTime}
 */
record Strike(Reachable door, long at) {

    /** Longer than anybody waits who has somewhere else to go. */
    private static final Duration LATEST = Duration.ofSeconds(30);

    /** How long those who lost their line by it were without one. */
    Stream<Duration> ended(Stream<Break> breaks) {
        return breaks.filter(one -> one.door() == door && one.lost() >= at && one.lost() - at < LATEST.toNanos())
                .map(one -> Duration.ofNanos(one.back() - at));
    }
}
