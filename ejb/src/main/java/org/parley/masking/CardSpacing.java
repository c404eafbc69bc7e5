package org.parley.masking;

import java.util.List;

/** Tells the ways card numbers are set apart from amounts and columns that only look alike. */
final class CardSpacing {

    private static final int[][] PRINTED = {{4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}, {4, 4, 4, 4, 3}};
    private static final String THOUSANDS = ",.'";

    private CardSpacing() {}

    static boolean plausible(Reading reading, List<DigitGroup> groups) {
        if (groups.size() == 1 || isPrinted(groups)) {
            return true;
        }
        boolean even = Gaps.only(reading, groups, " -_\n") || Gaps.allSame(reading, groups);
        return even && !isAmount(reading, groups);
    }

    private static boolean isPrinted(List<DigitGroup> groups) {
        for (int[] lengths : PRINTED) {
            if (DigitGroup.haveLengths(groups, lengths)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(Reading reading, List<DigitGroup> groups) {
        String gap = Gaps.after(reading, groups, 0);
        return gap.length() == 1
                && THOUSANDS.indexOf(gap.charAt(0)) >= 0
                && groups.stream().skip(1).allMatch(group -> group.length() == 3);
    }
}
