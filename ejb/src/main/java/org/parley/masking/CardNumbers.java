package org.parley.masking;

import java.util.List;

/**
 * Finds payment card numbers by issuer range, length and check digit, however their digits are set apart.
 *
 * <p>Source: ISO/IEC 7812-1 Annex B (check digit); ISO/IEC 7813 (magnetic track); PCI DSS 4.0.1, 3.4.1 (what may show).
 */
final class CardNumbers {

    private static final int WIDEST_GAP = 16;
    /** Where joined digits allow several lengths, the commonest is the likeliest. */
    private static final int[] LENGTHS = {16, 15, 14, 19, 18, 17, 13};

    private static final int MOST_JOINED_DIGITS = 4 * CardRanges.LONGEST;
    private static final int FEWEST_TRACK_DIGITS = 7;

    private final Reading reading;
    private final Claims claims;

    private CardNumbers(Reading reading, Claims claims) {
        this.reading = reading;
        this.claims = claims;
    }

    static void claim(Reading reading, Claims claims) {
        new CardNumbers(reading, claims).claim();
    }

    private void claim() {
        int i = 0;
        while (i < reading.length()) {
            int uuidEnd = Uuids.end(reading, i);
            if (uuidEnd > i) {
                i = uuidEnd;
            } else if (reading.isDigit(i) && !claims.taken(i)) {
                List<DigitGroup> groups = DigitGroup.read(reading, claims, i, WIDEST_GAP, CardNumbers::bridges);
                claim(groups);
                i = groups.get(groups.size() - 1).to();
            } else {
                i++;
            }
        }
    }

    private static boolean bridges(Reading reading, int index) {
        return !reading.isLetterOrDigit(index) && !Claims.isHidden(reading, index);
    }

    private void claim(List<DigitGroup> groups) {
        for (int first = 0; first < groups.size(); first++) {
            if (groups.get(first).length() > CardRanges.LONGEST) {
                claimJoined(groups.get(first));
            } else {
                claimFrom(groups.subList(first, groups.size()));
            }
        }
        if (CardSpacing.scattered(reading, groups) && isCard(groups)) {
            claimOne(groups);
        }
    }

    /** Claims every card number that starts with the first group: which of them was meant, nobody can say. */
    private void claimFrom(List<DigitGroup> groups) {
        int digits = 0;
        for (int last = 0; last < groups.size(); last++) {
            digits += groups.get(last).length();
            if (digits > CardRanges.LONGEST) {
                break;
            }
            List<DigitGroup> number = groups.subList(0, last + 1);
            if (digits >= CardRanges.SHORTEST && isCard(number) && CardSpacing.plausible(reading, number)) {
                claimOne(number);
            }
        }
        for (List<DigitGroup> number : CardSpacing.printed(groups)) {
            if (isCard(number)) {
                claimOne(number);
            }
        }
    }

    private boolean isCard(List<DigitGroup> groups) {
        int from = groups.get(0).from();
        int to = groups.get(groups.size() - 1).to();
        return isCard(from, to, DigitGroup.digits(groups)) && !PhoneNumbers.isDialled(reading, groups);
    }

    private void claimOne(List<DigitGroup> groups) {
        claimOne(groups.get(0).from(), groups.get(groups.size() - 1).to());
    }

    private void claimOne(int from, int to) {
        int end = trackEnd(to);
        int start = end > to && reading.at(from - 1) == ';' ? from - 1 : from;
        claims.add(DataClass.PAN, start, end, reading.lastDigits(from, to, 4));
    }

    /** Claims card numbers written without anything between them, if nothing else is in the group. */
    private void claimJoined(DigitGroup group) {
        if (group.length() > MOST_JOINED_DIGITS) {
            return;
        }
        int[] lengthAt = new int[group.length() + 1];
        lengthAt[group.length()] = -1;
        for (int at = group.length() - CardRanges.SHORTEST; at >= 0; at--) {
            for (int length : LENGTHS) {
                int end = at + length;
                boolean fits = end <= group.length() && lengthAt[end] != 0;
                if (fits && isCard(group.from() + at, group.from() + end, length)) {
                    lengthAt[at] = length;
                    break;
                }
            }
        }
        for (int at = 0; lengthAt[at] > 0; at += lengthAt[at]) {
            claimOne(group.from() + at, group.from() + at + lengthAt[at]);
        }
    }

    private boolean isCard(int from, int to, int length) {
        int prefix = 0;
        int sum = 0;
        int index = 0;
        for (int i = from; i < to; i++) {
            if (!reading.isDigit(i)) {
                continue;
            }
            int digit = reading.at(i) - '0';
            if (index < 6) {
                prefix = prefix * 10 + digit;
            }
            int weighted = (length - index) % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            index++;
        }
        return sum % 10 == 0 && CardRanges.allows(prefix, length);
    }

    /** The end of a magnetic track that goes on after the number, or {@code to}. */
    private int trackEnd(int to) {
        char separator = reading.at(to);
        if (separator != '=' && separator != 'D' && separator != 'd') {
            return to;
        }
        int end = to + 1;
        while (reading.isDigit(end) && !claims.taken(end)) {
            end++;
        }
        if (end - to - 1 < FEWEST_TRACK_DIGITS) {
            return to;
        }
        return reading.at(end) == '?' ? end + 1 : end;
    }
}
