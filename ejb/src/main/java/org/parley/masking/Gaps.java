package org.parley.masking;

import java.util.List;
import java.util.Set;

/** What stands between the groups of one number. */
final class Gaps {

    private Gaps() {}

    /** The characters between group {@code index} and the next. */
    static String after(Reading reading, List<DigitGroup> groups, int index) {
        return reading.text(groups.get(index).to(), groups.get(index + 1).from());
    }

    static boolean allSame(Reading reading, List<DigitGroup> groups) {
        for (int i = 1; i < groups.size() - 1; i++) {
            if (!after(reading, groups, 0).equals(after(reading, groups, i))) {
                return false;
            }
        }
        return true;
    }

    static boolean anyIs(Reading reading, List<DigitGroup> groups, Set<String> gaps) {
        for (int i = 0; i < groups.size() - 1; i++) {
            if (gaps.contains(after(reading, groups, i))) {
                return true;
            }
        }
        return false;
    }

    /** Says whether nothing but {@code allowed} characters stands between the groups. */
    static boolean only(Reading reading, List<DigitGroup> groups, String allowed) {
        for (int i = 0; i < groups.size() - 1; i++) {
            for (int at = groups.get(i).to(); at < groups.get(i + 1).from(); at++) {
                if (allowed.indexOf(reading.at(at)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The length of the longest gap, 0 if there is none. */
    static int widest(List<DigitGroup> groups) {
        int widest = 0;
        for (int i = 0; i < groups.size() - 1; i++) {
            widest = Math.max(widest, groups.get(i + 1).from() - groups.get(i).to());
        }
        return widest;
    }
}
