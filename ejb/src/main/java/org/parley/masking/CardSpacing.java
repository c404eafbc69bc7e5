package org.parley.masking;

import java.util.ArrayList;
import java.util.List;

/** Tells the ways card numbers are set apart from amounts and columns that only look alike. */
final class CardSpacing {

    private static final int[][] PRINTED = {{4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}, {4, 4, 4, 4, 3}};
    private static final String THOUSANDS = ",.'";

    private CardSpacing() {}

    /**
     * The numbers grouped as on a card that begin in the first of {@code groups}. Whoever types something else directly
     * before or after a number makes its outer groups longer; of these only the near end is taken.
     */
    static List<List<DigitGroup>> printed(List<DigitGroup> groups) {
        List<List<DigitGroup>> numbers = new ArrayList<>();
        for (int[] lengths : PRINTED) {
            int last = lengths.length - 1;
            if (last < groups.size()
                    && groups.get(0).length() >= lengths[0]
                    && groups.get(last).length() >= lengths[last]
                    && haveInner(groups, lengths)) {
                List<DigitGroup> number = new ArrayList<>(groups.subList(0, last + 1));
                number.set(0, groups.get(0).last(lengths[0]));
                number.set(last, groups.get(last).first(lengths[last]));
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static boolean haveInner(List<DigitGroup> groups, int[] lengths) {
        for (int i = 1; i < lengths.length - 1; i++) {
            if (groups.get(i).length() != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean plausible(Reading reading, List<DigitGroup> groups) {
        boolean even = Gaps.only(reading, groups, " -_\n") || Gaps.allSame(reading, groups);
        return groups.size() == 1 || (even && !isAmount(reading, groups));
    }

    private static boolean isAmount(Reading reading, List<DigitGroup> groups) {
        String gap = Gaps.after(reading, groups, 0);
        return gap.length() == 1
                && THOUSANDS.indexOf(gap.charAt(0)) >= 0
                && groups.stream().skip(1).allMatch(group -> group.length() == 3);
    }
}
