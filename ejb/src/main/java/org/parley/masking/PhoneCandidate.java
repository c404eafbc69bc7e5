package org.parley.masking;

import java.util.List;

/**
 * Digit groups that may be a telephone number, with the evidence around them.
 *
 * @param start where it begins, with its plus sign or parenthesis
 * @param international whether a plus sign stands before it
 * @param whole whether no further group follows
 * @param extended whether an extension follows
 */
record PhoneCandidate(
        Reading reading,
        List<DigitGroup> groups,
        int start,
        boolean international,
        boolean whole,
        boolean extended,
        PhoneWords words) {

    static final int MOST_DIGITS = 15;
    /** From here on a number after a plus sign is believed even if the plans do not know its length. */
    static final int MANY_DIGITS = 11;

    private static final int FEWEST_JOINED = 9;
    private static final int MOST_JOINED = 12;
    private static final int FEWEST_GROUPED = 7;
    private static final int MOST_GROUPED = 14;
    private static final int MOST_BEFORE_MORE = 13;
    private static final String AMERICAN_EXIT = "011";
    private static final String ROUND = "00000";

    /** How many of {@code groups} a number can have at most. */
    static int mostGroups(List<DigitGroup> groups) {
        int digits = 0;
        int count = 0;
        while (count < groups.size() && digits + groups.get(count).length() <= MOST_DIGITS) {
            digits += groups.get(count).length();
            count++;
        }
        return count;
    }

    boolean isNumber(PhonePlans plans) {
        int digits = DigitGroup.digits(groups);
        if (digits < PhoneNumbers.FEWEST_DIGITS || digits > MOST_DIGITS) {
            return false;
        }
        if (international) {
            return digits >= MANY_DIGITS || plans.possible(digits());
        }
        if (digits < FEWEST_GROUPED || isPartOfWord() || words == PhoneWords.REFERENCE) {
            return false;
        }
        if (words == PhoneWords.TELEPHONE) {
            return true;
        }
        if (PhoneShapes.isAddressOrAmount(reading, groups)) {
            return false;
        }
        return reading.at(groups.get(0).from()) == '0' ? hasTrunkPrefix(digits, plans) : isNational(digits, plans);
    }

    /** Letters directly beside digits make a code of them, unless a number in groups was typed without a space. */
    private boolean isPartOfWord() {
        int end = groups.get(groups.size() - 1).to();
        boolean codeBefore = groups.size() < 3 || !Character.isLowerCase(reading.at(start - 1));
        boolean codeAfter = groups.size() < 2 && !extended;
        return (reading.isLetter(start - 1) && codeBefore) || (reading.isLetter(end) && codeAfter);
    }

    /** A number with a leading zero: a person writes one where a trunk or an international prefix is dialled. */
    private boolean hasTrunkPrefix(int digits, PhonePlans plans) {
        if (digits().startsWith("000") || PhoneShapes.isReference(groups)) {
            return false;
        }
        boolean exit = digits().startsWith("00") || isDialledFromAmerica(plans);
        if (groups.size() == 1) {
            boolean usual = digits >= FEWEST_JOINED && digits <= (exit ? MOST_DIGITS : MOST_JOINED);
            return extended || (whole && usual && !isPartOfPath());
        }
        if (PhoneShapes.isDecimal(reading, groups)) {
            return false;
        }
        boolean small = groups.stream().allMatch(group -> group.length() <= 2);
        boolean even = Gaps.only(reading, groups, " ") || Gaps.allSame(reading, groups);
        if (small && (digits < FEWEST_JOINED || !even)) {
            return false;
        }
        return whole ? exit || digits <= MOST_GROUPED : digits >= FEWEST_JOINED && digits <= MOST_BEFORE_MORE;
    }

    private boolean isDialledFromAmerica(PhonePlans plans) {
        return digits().startsWith(AMERICAN_EXIT) && plans.possible(digits().substring(AMERICAN_EXIT.length()));
    }

    /** A number without any prefix: only if a numbering plan has it, or its area code is in parentheses. */
    private boolean isNational(int digits, PhonePlans plans) {
        if (digits().endsWith(ROUND) || PhoneShapes.isYear(reading, groups.get(0))) {
            return false;
        }
        if (groups.size() == 1) {
            return (whole || extended) && !isPartOfPath() && plans.hasJoined(digits());
        }
        boolean shaped = digits != FEWEST_JOINED || PhoneShapes.isNineDigitNumber(groups);
        boolean other = goesOn() || PhoneShapes.arePrices(reading, groups) || PhoneShapes.startInFours(reading, groups);
        boolean area = digits > FEWEST_JOINED && digits < MOST_JOINED && PhoneShapes.hasAreaCode(reading, groups);
        return shaped && !other && (area || plans.hasGrouped(digits()));
    }

    /** Says whether a further group follows that is set apart as these are: then they are a part of something else. */
    private boolean goesOn() {
        char gap = reading.at(groups.get(0).to());
        return !whole
                && gap != ' '
                && gap == reading.at(groups.get(groups.size() - 1).to());
    }

    private boolean isPartOfPath() {
        return "#/=_-.&,".indexOf(reading.at(start - 1)) >= 0;
    }

    private String digits() {
        StringBuilder digits = new StringBuilder(MOST_DIGITS);
        for (DigitGroup group : groups) {
            digits.append(reading.text(group.from(), group.to()));
        }
        return digits.toString();
    }
}
