package org.parley.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Many durations, told by a few.
 *
 * @param sorted the shortest first
 */
record Durations(List<Duration> sorted) {

    static Durations of(Stream<Duration> all) {
        return new Durations(all.sorted().toList());
    }

    boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** What the given share of them lasted at most; zero if there are none. */
    Duration at(double share) {
        return isEmpty()
                ? Duration.ZERO
                : sorted.get((int) Math.max(0, Math.min(sorted.size(), Math.ceil(share * sorted.size())) - 1));
    }

    /** The longest of them; zero if there are none. */
    Duration longest() {
        return at(1);
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "none"
                : "%d, p50 %d, p95 %d, p99 %d, longest %d ms"
                        .formatted(
                                sorted.size(),
                                at(0.50).toMillis(),
                                at(0.95).toMillis(),
                                at(0.99).toMillis(),
                                longest().toMillis());
    }
}
