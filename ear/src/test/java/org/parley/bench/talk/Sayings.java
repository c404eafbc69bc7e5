package org.parley.bench.talk;

import java.util.Arrays;
import java.util.BitSet;

/** What one end has said, by number from 0: when it should have been sent, and what became of it. */
final class Sayings {

    private long[] dueAt = new long[64];
    private int[] seqs = new int[64];
    private final BitSet acknowledged = new BitSet();
    private final BitSet delivered = new BitSet();
    private final BitSet refused = new BitSet();
    private int count;

    /** One more; its number. */
    int add(long due) {
        if (count == dueAt.length) {
            dueAt = Arrays.copyOf(dueAt, count * 2);
            seqs = Arrays.copyOf(seqs, count * 2);
        }
        dueAt[count] = due;
        return count++;
    }

    /** When it should have been sent, in nanoseconds of this virtual machine. */
    long dueAt(int number) {
        return dueAt[number];
    }

    /** False if it was acknowledged before. */
    boolean acknowledge(int number, int seq) {
        if (acknowledged.get(number)) {
            return false;
        }
        acknowledged.set(number);
        seqs[number] = seq;
        return true;
    }

    /** False if it was delivered before. */
    boolean deliver(int number) {
        if (delivered.get(number)) {
            return false;
        }
        delivered.set(number);
        return true;
    }

    void refuse(int number) {
        refused.set(number);
    }

    /** Whether nothing more will be heard of it. */
    boolean isSettled(int number) {
        return (acknowledged.get(number) && delivered.get(number)) || refused.get(number);
    }

    /** Whether it was acknowledged with this place. */
    boolean isAcknowledged(int number, int seq) {
        return acknowledged.get(number) && seqs[number] == seq;
    }

    /** How many were acknowledged. */
    int acknowledged() {
        return acknowledged.cardinality();
    }
}
