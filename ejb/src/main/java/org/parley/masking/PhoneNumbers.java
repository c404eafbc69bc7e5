package org.parley.masking;

import java.util.List;

/** Finds telephone numbers: international ones, and national ones that are written or named as such. */
final class PhoneNumbers {

    /** The shortest number this class claims: an international one of a small place. */
    static final int FEWEST_DIGITS = 6;

    private static final int WIDEST_GAP = 4;
    private static final String GAP = " -./~()";
    private static final int WIDEST_LEAD = 3;
    private static final String LEAD = "( +";

    private final PhonePlans plans = new PhonePlans();

    /** Reads the numbering plans, which the first question would otherwise wait for. */
    void warmUp() {
        plans.warmUp();
    }

    void claim(Reading reading, Claims claims) {
        int i = 0;
        while (i < reading.length()) {
            int codeEnd = Math.max(Uuids.end(reading, i), Ibans.shapeEnd(reading, claims, i));
            if (codeEnd > i) {
                i = codeEnd;
            } else if (reading.isDigit(i) && !claims.taken(i)) {
                i = claimFrom(reading, claims, i);
            } else {
                i++;
            }
        }
    }

    /** Says whether a plus sign before {@code groups} makes them a number that this class claims in any case. */
    static boolean isDialled(Reading reading, List<DigitGroup> groups) {
        int from = groups.get(0).from();
        if (reading.at(from - 1) != '+' || reading.isLetterOrDigit(from - 2)) {
            return false;
        }
        int digits = DigitGroup.digits(groups);
        return digits <= PhoneCandidate.MOST_DIGITS
                && digits >= PhoneCandidate.MANY_DIGITS
                && Gaps.only(reading, groups, GAP)
                && Gaps.widest(groups) <= WIDEST_GAP;
    }

    /** Claims the numbers among the groups that start with the digit at {@code from}; returns where to go on. */
    private int claimFrom(Reading reading, Claims claims, int from) {
        List<DigitGroup> groups = DigitGroup.read(reading, claims, from, WIDEST_GAP, PhoneNumbers::bridges);
        int last = groups.get(groups.size() - 1).to();
        int first = 0;
        while (first < groups.size()) {
            List<DigitGroup> rest = groups.subList(first, groups.size());
            int lead = leadStart(reading, claims, rest.get(0).from());
            int date = reading.at(lead) == '+' ? 0 : PhoneShapes.dateGroups(reading, rest);
            int claimed = date > 0 ? date : claimFirst(reading, claims, rest, lead);
            if (claimed == 0) {
                return last;
            }
            first += claimed;
        }
        return last;
    }

    /** Claims the longest number that starts with the first group; returns how many groups it has. */
    private int claimFirst(Reading reading, Claims claims, List<DigitGroup> groups, int start) {
        int most = PhoneCandidate.mostGroups(groups);
        if (DigitGroup.digits(groups.subList(0, most)) < FEWEST_DIGITS) {
            return 0;
        }
        boolean international = reading.text(start, groups.get(0).from()).indexOf('+') >= 0;
        PhoneWords words = PhoneWords.before(reading, start);
        for (int count = most; count > 0; count--) {
            List<DigitGroup> part = groups.subList(0, count);
            int end = part.get(count - 1).to();
            boolean whole = count == groups.size();
            int extension = PhoneShapes.extensionEnd(reading, claims, end);
            PhoneCandidate candidate =
                    new PhoneCandidate(reading, part, start, international, whole, extension > end, words);
            if (candidate.isNumber(plans)) {
                claims.add(
                        DataClass.PHONE,
                        start,
                        extension,
                        reading.lastDigits(groups.get(0).from(), end, 2));
                return count;
            }
        }
        return 0;
    }

    private static boolean bridges(Reading reading, int index) {
        return GAP.indexOf(reading.at(index)) >= 0;
    }

    /** Where the parenthesis or plus sign before the digit at {@code from} stands, or {@code from}. */
    private static int leadStart(Reading reading, Claims claims, int from) {
        int start = from;
        for (int i = from - 1; i >= 0 && from - i <= WIDEST_LEAD; i--) {
            char c = reading.at(i);
            if (LEAD.indexOf(c) < 0 || claims.taken(i)) {
                break;
            }
            if (c == '(' || (c == '+' && !reading.isLetterOrDigit(i - 1))) {
                start = i;
            }
        }
        return start;
    }
}
