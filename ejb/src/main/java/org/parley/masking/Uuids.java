package org.parley.masking;

/**
 * Recognises UUIDs, whose decimal parts can look like a number.
 *
 * <p>Source: RFC 9562 §4.
 */
final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** One past the last character of the UUID that starts at {@code from}, or {@code from} if there is none. */
    static int end(Reading reading, int from) {
        if (reading.at(from + 8) != '-'
                || reading.isLetterOrDigit(from - 1)
                || reading.isLetterOrDigit(from + LENGTH)) {
            return from;
        }
        boolean hasLetter = false;
        for (int i = 0; i < LENGTH; i++) {
            char c = reading.at(from + i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return from;
                }
            } else if (c >= Reading.ASCII_END || Character.digit(c, 16) < 0) {
                return from;
            } else {
                hasLetter |= c > '9';
            }
        }
        boolean known = reading.at(from + 14) >= '1' && reading.at(from + 14) <= '8';
        boolean variant = "89abAB".indexOf(reading.at(from + 19)) >= 0;
        return hasLetter && known && variant ? from + LENGTH : from;
    }
}
