package org.parley.masking;

/**
 * Finds e-mail addresses, also quoted and internationalised ones.
 *
 * <p>Source: RFC 5321 §4.1.2 and §4.1.3, RFC 5322 §3.4.1, RFC 6531 §3.3.
 */
final class EmailAddresses {

    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~.";
    private static final int LONGEST_QUOTED = 66;
    private static final int LONGEST_LITERAL = 64;

    private EmailAddresses() {}

    static void claim(Reading reading, Claims claims) {
        int free = 0;
        for (int i = 0; i < reading.length(); i++) {
            if (reading.at(i) == '@') {
                int from = localStart(reading, i, free);
                int to = from < i ? domainEnd(reading, i + 1) : i;
                if (to > i) {
                    claims.add(DataClass.EMAIL, from, to, "");
                    free = to;
                }
            }
        }
    }

    private static int localStart(Reading reading, int at, int free) {
        if (reading.at(at - 1) == '"') {
            for (int i = at - 2; i >= free && at - i <= LONGEST_QUOTED; i--) {
                if (reading.at(i) == '"') {
                    return i;
                }
            }
            return at;
        }
        int from = at;
        while (from > free && isLocal(reading, from - 1)) {
            from--;
        }
        return from;
    }

    private static boolean isLocal(Reading reading, int index) {
        return reading.isLetterOrDigit(index) || ATOM.indexOf(reading.at(index)) >= 0;
    }

    /** One past the last character of the domain that starts at {@code from}, or {@code from - 1} if there is none. */
    private static int domainEnd(Reading reading, int from) {
        if (reading.at(from) == '[') {
            return literalEnd(reading, from);
        }
        int end = from - 1;
        int i = from;
        int labels = 0;
        while (reading.isLetterOrDigit(i)) {
            int labelStart = i;
            while (reading.isLetterOrDigit(i) || reading.at(i) == '-') {
                i++;
            }
            labels++;
            int labelEnd = withoutHyphens(reading, labelStart, i);
            if (labels > 1 && isTopLevel(reading, labelStart, labelEnd)) {
                end = labelEnd;
            }
            if (labelEnd != i || reading.at(i) != '.') {
                break;
            }
            i++;
        }
        return end;
    }

    /** One past the address literal whose bracket is at {@code from}, or {@code from - 1} if there is none. */
    private static int literalEnd(Reading reading, int from) {
        int i = from + 1;
        boolean parted = false;
        while (i - from < LONGEST_LITERAL && (reading.isLetterOrDigit(i) || isPoint(reading.at(i)))) {
            parted |= isPoint(reading.at(i));
            i++;
        }
        return parted && reading.at(i) == ']' ? i + 1 : from - 1;
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ':';
    }

    private static int withoutHyphens(Reading reading, int from, int to) {
        int end = to;
        while (end > from && reading.at(end - 1) == '-') {
            end--;
        }
        return end;
    }

    private static boolean isTopLevel(Reading reading, int from, int to) {
        return to - from >= 2 && reading.isLetter(from);
    }
}
