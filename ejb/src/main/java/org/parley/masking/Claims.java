package org.parley.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the detectors found in one reading. */
final class Claims {

    /** Stands for what was hidden. */
    static final char BULLET = '•';

    private static final String HIDDEN = "••••";

    private final Reading reading;
    private final boolean[] taken;
    private final List<Claim> claims = new ArrayList<>();

    Claims(Reading reading) {
        this.reading = reading;
        this.taken = new boolean[reading.length()];
    }

    /** Says whether the character at {@code index} is of a text that was masked before; single bullets are not. */
    static boolean isHidden(Reading reading, int index) {
        int from = index;
        while (index - from < HIDDEN.length() && reading.at(from) == BULLET) {
            from--;
        }
        int to = index;
        while (to - index < HIDDEN.length() && reading.at(to) == BULLET) {
            to++;
        }
        return to - from > HIDDEN.length();
    }

    /** Says whether the character at {@code index} of the reading belongs to a claim. */
    boolean taken(int index) {
        return taken[index];
    }

    /** Claims {@code [from, to)} of the reading; {@code tail} is what stays visible, empty for nothing. */
    void add(DataClass dataClass, int from, int to, String tail) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
        String replacement = tail.isEmpty() ? HIDDEN : HIDDEN + " " + tail;
        claims.add(new Claim(dataClass, reading.start(from), reading.end(to - 1), replacement));
    }

    /** The claims in the order of the text; those that overlap are united, so that each of them is kept. */
    List<Claim> inOrder() {
        claims.sort(Comparator.comparingInt(Claim::start).thenComparing(Claim::end, Comparator.reverseOrder()));
        List<Claim> united = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            int last = united.size() - 1;
            if (last >= 0 && united.get(last).overlaps(claim)) {
                united.set(last, united.get(last).unitedWith(claim));
            } else {
                united.add(claim);
            }
        }
        return united;
    }
}
