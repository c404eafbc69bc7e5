package org.parley.journal;

import java.time.Duration;

/**
 * Judges whether a commit is mostly waiting, for the disk or the way to the database, by commits so small that hardly
 * anything else is in them. The majority decides, and only when it is clear: a busy processor holds some up, and some find
 * a flush that another one paid for. For all writers of a node.
 */
final class CommitTime {

    /** A disk with a cache that outlives a power cut takes a write in a fraction of this, another one needs longer. */
    private static final Duration LONG = Duration.ofNanos(800_000);

    private static final int SMALL = 4;
    private static final int CLEAR = 16;

    private int balance;
    private boolean mostlyWaiting;

    /** So many messages were committed in so much time. */
    synchronized void took(int messages, long nanos) {
        if (nanos < LONG.toNanos()) {
            balance = Math.max(balance - 1, 0);
        } else if (messages <= SMALL) {
            balance = Math.min(balance + 1, CLEAR);
        }
        mostlyWaiting = mostlyWaiting ? balance > 0 : balance == CLEAR;
    }

    /** Whether even small ones take long. */
    synchronized boolean isLong() {
        return mostlyWaiting;
    }
}
