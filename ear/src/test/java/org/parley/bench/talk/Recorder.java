package org.parley.bench.talk;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * Keeps what happens to the messages that were due between {@link #begin} and {@link #end}; late answers count, so that
 * a time at which the server did not answer is not left out. Lives on the thread of the sockets.
 */
public final class Recorder implements Pair.Watcher {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;

    private final Histogram acknowledgements = new Histogram(LONGEST_MICROS, DIGITS);
    private final Histogram deliveries = new Histogram(LONGEST_MICROS, DIGITS);
    private final Consumer<Pair> next;
    private long from = Long.MAX_VALUE;
    private long to = Long.MAX_VALUE;
    private long waiting;
    private long refused;
    private long repeated;
    private long disordered;

    /** @param next told when nothing more is to be expected of a message */
    public Recorder(Consumer<Pair> next) {
        this.next = next;
    }

    public void begin() {
        from = System.nanoTime();
    }

    public void end() {
        to = System.nanoTime();
    }

    /** A message was sent. */
    public void sent() {
        waiting++;
    }

    /** How many were sent of which something is still to be heard. */
    public long waiting() {
        return waiting;
    }

    public Histogram acknowledgements() {
        return acknowledgements;
    }

    public Histogram deliveries() {
        return deliveries;
    }

    /** How many were not stored. */
    public long refusals() {
        return refused;
    }

    /** How often an acknowledgement or a message came twice. */
    public long repetitions() {
        return repeated;
    }

    /** How often a message came after one that follows it. */
    public long inversions() {
        return disordered;
    }

    private boolean counts(long due) {
        return due >= from && due < to;
    }

    @Override
    public void acknowledged(long due, long now) {
        record(acknowledgements, due, now);
    }

    @Override
    public void delivered(long due, long now) {
        record(deliveries, due, now);
    }

    private void record(Histogram histogram, long due, long now) {
        if (counts(due)) {
            histogram.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(now - due)));
        }
    }

    @Override
    public void refused(long due) {
        if (counts(due)) {
            refused++;
        }
    }

    @Override
    public void repeated() {
        repeated++;
    }

    @Override
    public void disordered() {
        disordered++;
    }

    @Override
    public void settled(Pair pair) {
        waiting--;
        next.accept(pair);
    }
}
