package org.parley.masking;

import java.util.ArrayList;
import java.util.List;

/** Digits of a reading that stand directly together, {@code [from, to)}. */
record DigitGroup(int from, int to) {

    /** Says whether the character at an index of a reading may stand between two groups of one number. */
    @FunctionalInterface
    interface Gap {
        boolean bridges(Reading reading, int index);
    }

    int length() {
        return to - from;
    }

    DigitGroup first(int count) {
        return new DigitGroup(from, from + count);
    }

    DigitGroup last(int count) {
        return new DigitGroup(to - count, to);
    }

    /** Reads the groups from {@code from}, which is a digit, as far as they are at most {@code widest} apart. */
    static List<DigitGroup> read(Reading reading, Claims claims, int from, int widest, Gap gap) {
        List<DigitGroup> groups = new ArrayList<>();
        int i = from;
        while (reading.isDigit(i) && !claims.taken(i)) {
            int start = i;
            while (reading.isDigit(i) && !claims.taken(i)) {
                i++;
            }
            groups.add(new DigitGroup(start, i));
            int limit = i + widest;
            int next = i;
            while (next < limit && next < reading.length() && !claims.taken(next) && gap.bridges(reading, next)) {
                next++;
            }
            i = next;
        }
        return groups;
    }

    static int digits(List<DigitGroup> groups) {
        int digits = 0;
        for (DigitGroup group : groups) {
            digits += group.length();
        }
        return digits;
    }

    static boolean haveLengths(List<DigitGroup> groups, int... lengths) {
        boolean same = groups.size() == lengths.length;
        for (int i = 0; same && i < lengths.length; i++) {
            same = groups.get(i).length() == lengths[i];
        }
        return same;
    }
}
