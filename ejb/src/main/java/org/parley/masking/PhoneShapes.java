package org.parley.masking;

import java.util.List;

/** Shapes that numbers take on paper: dates, amounts, network addresses, extensions. */
final class PhoneShapes {

    private static final String[] EXTENSIONS = {"extension", "ext", "x", "#"};
    private static final int LONGEST_EXTENSION = 7;

    private PhoneShapes() {}

    /** How many groups at the beginning are a date, or 0. */
    static int dateGroups(Reading reading, List<DigitGroup> groups) {
        if (groups.size() < 2) {
            return 0;
        }
        char gap = gap(reading, groups, 0);
        if (gap == ' ') {
            boolean date = groups.size() == 3 && isYear(reading, groups.get(2)) && isFullDate(reading, groups);
            return date && Gaps.allSame(reading, groups) ? 3 : 0;
        }
        if (gap != '.' && gap != '/' && gap != '-') {
            return 0;
        }
        boolean three = groups.size() > 2 && gap(reading, groups, 1) == gap;
        boolean more = groups.size() > 3 && gap(reading, groups, 2) == gap;
        if (three) {
            return !more && isFullDate(reading, groups) ? 3 : 0;
        }
        boolean monthAndYear = isUpTo(reading, groups.get(0), 12) && isYear(reading, groups.get(1));
        boolean dayAndMonth = areTwoDigits(groups.get(0), groups.get(1))
                && isUpTo(reading, groups.get(0), 31)
                && isUpTo(reading, groups.get(1), 31);
        return gap != '-' && (monthAndYear || dayAndMonth) ? 2 : 0;
    }

    private static boolean isFullDate(Reading reading, List<DigitGroup> groups) {
        DigitGroup first = groups.get(0);
        DigitGroup second = groups.get(1);
        DigitGroup third = groups.get(2);
        boolean dayFirst = isUpTo(reading, first, 31)
                && isUpTo(reading, second, 31)
                && (isYear(reading, third) || third.length() == 2);
        boolean yearFirst = isYear(reading, first) && isUpTo(reading, second, 12) && isUpTo(reading, third, 31);
        return dayFirst || yearFirst;
    }

    private static boolean areTwoDigits(DigitGroup one, DigitGroup other) {
        return one.length() == 2 && other.length() == 2;
    }

    /** A network address, a version, a decimal number, or groups of three as in an amount. */
    static boolean isAddressOrAmount(Reading reading, List<DigitGroup> groups) {
        if (groups.size() < 2 || !Gaps.only(reading, groups, ".")) {
            return false;
        }
        boolean decimal = groups.size() == 2;
        boolean address = groups.size() == 4 && groups.stream().allMatch(group -> isUpTo(reading, group, 255));
        boolean thousands =
                groups.get(0).length() <= 3 && groups.stream().skip(1).allMatch(group -> group.length() == 3);
        boolean version = groups.stream().skip(1).anyMatch(group -> group.length() == 1);
        return decimal || address || thousands || version;
    }

    /** Amounts with two decimals, as {@code 55.99 93.49}. */
    static boolean arePrices(Reading reading, List<DigitGroup> groups) {
        boolean cents = gap(reading, groups, 0) == '.' && groups.get(1).length() == 2;
        return cents && (groups.size() == 2 || gap(reading, groups, 1) != '.');
    }

    /** A fraction below one, as {@code 0.25}. */
    static boolean isDecimal(Reading reading, List<DigitGroup> groups) {
        return groups.get(0).length() == 1 && gap(reading, groups, 0) == '.';
    }

    /** Groups as printed on cards and references, or as in a social security number. */
    static boolean isReference(List<DigitGroup> groups) {
        boolean fours = groups.size() >= 4 && groups.stream().allMatch(group -> group.length() == 4);
        return fours || DigitGroup.haveLengths(groups, 3, 2, 4);
    }

    /** Three groups or more that begin as a reference does, as {@code 6465 4795 42}. */
    static boolean startInFours(Reading reading, List<DigitGroup> groups) {
        boolean fours = groups.get(0).length() == 4 && groups.get(1).length() == 4;
        return groups.size() > 2 && fours && Gaps.allSame(reading, groups);
    }

    static boolean isNineDigitNumber(List<DigitGroup> groups) {
        return DigitGroup.haveLengths(groups, 3, 3, 3)
                || DigitGroup.haveLengths(groups, 3, 2, 2, 2)
                || DigitGroup.haveLengths(groups, 2, 3, 2, 2);
    }

    /** An area code in parentheses before two groups or more, as {@code (11) 91234-5678} or {@code 8 (495) 123-45-67}. */
    static boolean hasAreaCode(Reading reading, List<DigitGroup> groups) {
        for (int i = 0; i < 2 && i < groups.size() - 2; i++) {
            DigitGroup area = groups.get(i);
            if (reading.at(area.from() - 1) == '('
                    && reading.at(area.to()) == ')'
                    && area.length() > 1
                    && area.length() < 5) {
                return true;
            }
        }
        return false;
    }

    /** One past the extension that begins at {@code from}, or {@code from} if there is none. */
    static int extensionEnd(Reading reading, Claims claims, int from) {
        int i = skip(reading, from, " ,;");
        for (String word : EXTENSIONS) {
            if (i + word.length() <= reading.length()
                    && reading.text(i, i + word.length()).equalsIgnoreCase(word)) {
                int digits = skip(reading, i + word.length(), " .:");
                int end = digits;
                while (reading.isDigit(end) && end - digits < LONGEST_EXTENSION && !claims.taken(end)) {
                    end++;
                }
                return end > digits && !reading.isLetterOrDigit(end) ? end : from;
            }
        }
        return from;
    }

    private static int skip(Reading reading, int from, String what) {
        int i = from;
        while (i - from < 3 && what.indexOf(reading.at(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The one character between a group and the next, or NUL if there are more. */
    private static char gap(Reading reading, List<DigitGroup> groups, int index) {
        int from = groups.get(index).to();
        return groups.get(index + 1).from() - from == 1 ? reading.at(from) : 0;
    }

    static boolean isYear(Reading reading, DigitGroup group) {
        return group.length() == 4
                && (reading.text(group.from(), group.from() + 2).equals("19")
                        || reading.text(group.from(), group.from() + 2).equals("20"));
    }

    private static boolean isUpTo(Reading reading, DigitGroup group, int most) {
        return group.length() <= 3 && Integer.parseInt(reading.text(group.from(), group.to())) <= most;
    }
}
