package org.parley.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the ways card numbers are set apart from amounts and columns that only look alike. */
final class CardSpacing {

    private static final int[][] PRINTED = {{4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}, {4, 4, 4, 4, 3}};
    private static final Set<String> ENUMERATING = Set.of(", ", "; ");
    private static final int WIDEST_SCATTERED = 3;
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
        return groups.size() == 1 || (even && !isAmount(reading, groups) && !isOrder(groups));
    }

    /** An order number of the largest mail-order house, which may begin as a card of 17 digits does. */
    private static boolean isOrder(List<DigitGroup> groups) {
        return DigitGroup.haveLengths(groups, 3, 7, 7);
    }

    /**
     * Groups set apart in several ways are a card number only if they stand alone, are as many digits as most cards
     * have, and do not look like a list of something else.
     */
    static boolean scattered(Reading reading, List<DigitGroup> groups) {
        int digits = groups.size() > 2 ? DigitGroup.digits(groups) : 0;
        return (digits == 15 || digits == 16)
                && reading.at(groups.get(0).from()) != '1'
                && Gaps.widest(groups) <= WIDEST_SCATTERED
                && !isList(reading, groups)
                && PhoneWords.before(reading, groups.get(0).from()) != PhoneWords.REFERENCE;
    }

    private static boolean isList(Reading reading, List<DigitGroup> groups) {
        return PhoneShapes.dateGroups(reading, groups) > 0
                || isAmount(reading, groups.subList(0, 3))
                || (groups.size() > 4 && PhoneShapes.isAddressOrAmount(reading, groups.subList(0, 4)))
                || Gaps.anyIs(reading, groups, ENUMERATING)
                || arePairs(reading, groups)
                || endsInCents(reading, groups);
    }

    /** Pairs as in {@code 41.40338, 12.17403}, {@code 4.50 - 5.75 6.00} or {@code 6:4, 7:5}. */
    private static boolean arePairs(Reading reading, List<DigitGroup> groups) {
        String joint = Gaps.after(reading, groups, 0);
        if (groups.size() % 2 > 0 || joint.length() != 1 || ".,:".indexOf(joint.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < groups.size() - 1; i++) {
            if (Gaps.after(reading, groups, i).equals(joint) == (i % 2 > 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInCents(Reading reading, List<DigitGroup> groups) {
        int last = groups.size() - 1;
        char gap = reading.at(groups.get(last).from() - 1);
        return groups.get(last).length() == 2
                && (gap == '.' || gap == ',')
                && reading.isDigit(groups.get(last).from() - 2);
    }

    private static boolean isAmount(Reading reading, List<DigitGroup> groups) {
        String gap = Gaps.after(reading, groups, 0);
        return gap.length() == 1
                && THOUSANDS.indexOf(gap.charAt(0)) >= 0
                && groups.stream().skip(1).allMatch(group -> group.length() == 3);
    }
}
