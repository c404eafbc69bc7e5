package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Makes work end only at whole steps after it began, so that how long it took tells nothing. */
@ApplicationScoped
class Pace {

    private final long step;

    /** Half a second: more than one password costs on a slow processor, so that every answer takes one step. */
    Pace() {
        this(Duration.ofMillis(500));
    }

    Pace(Duration step) {
        this.step = step.toNanos();
    }

    /** The result of {@code work}, or what it threw, at the next step. */
    <T> T kept(Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            waitForStep(began);
        }
    }

    private void waitForStep(long began) {
        long steps = (System.nanoTime() - began) / step + 1;
        long end = began + steps * step;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
