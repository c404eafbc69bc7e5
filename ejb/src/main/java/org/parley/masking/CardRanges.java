package org.parley.masking;

/**
 * Which first digits are given to card networks, and how long their numbers are.
 *
 * <p>Source: ISO/IEC 7812-1 (issuer identification numbers); the ranges are those the networks publish.
 */
final class CardRanges {

    static final int SHORTEST = 13;
    static final int LONGEST = 19;

    private static final int UP_TO_19 = lengths(16, 17, 18, 19);
    private static final int DINERS = lengths(14, 16, 17, 18, 19);
    private static final int ANY = lengths(13, 14, 15, 16, 17, 18, 19);

    /** First and last six-digit prefix, and the lengths as bits. */
    private static final int[][] RANGES = {
        range("1", "1", lengths(15)), // UATP
        range("2200", "2205", UP_TO_19), // Mir, Borica
        range("2221", "2720", lengths(16)), // Mastercard
        range("2869", "2869", lengths(16)), // Carnet
        range("300", "305", DINERS), // Diners Club
        range("3095", "3095", DINERS),
        range("34", "34", lengths(15)), // American Express
        range("3528", "3589", UP_TO_19), // JCB
        range("36", "36", DINERS),
        range("37", "37", lengths(15)), // American Express
        range("38", "39", DINERS),
        range("4", "4", lengths(13, 16, 19)), // Visa
        range("50", "50", UP_TO_19), // Maestro, Dankort, Carnet, Elo, Meeza, RuPay, Verve
        range("5018", "5018", ANY), // Maestro
        range("5020", "5020", ANY),
        range("5038", "5038", ANY),
        range("51", "55", lengths(16)), // Mastercard
        range("56", "58", UP_TO_19), // Maestro, Cabal, mada, Naranja, Uzcard
        range("5641", "5641", ANY), // Maestro
        range("5893", "5893", ANY),
        range("60", "60", lengths(16)), // RuPay, Cabal, Hipercard, mada
        range("6011", "6011", UP_TO_19), // Discover
        range("62", "62", UP_TO_19), // UnionPay
        range("6304", "6304", ANY), // Maestro
        range("633", "633", ANY),
        range("636", "639", UP_TO_19), // InterPayment, Elo, Hipercard, Maestro
        range("644", "649", UP_TO_19), // Discover
        range("65", "65", UP_TO_19), // Discover, RuPay, Troy
        range("67", "67", UP_TO_19), // Maestro
        range("6703", "6709", ANY), // Bancontact, Maestro
        range("675", "679", ANY), // Maestro
        range("81", "81", lengths(16)), // RuPay
        range("8100", "8171", UP_TO_19), // UnionPay
        range("82", "82", lengths(16)), // RuPay
        range("8600", "8600", lengths(16)), // Uzcard
        range("9682", "9682", lengths(16)), // mada
        range("9704", "9704", lengths(16, 19)), // Napas
        range("9792", "9792", lengths(16)), // Troy
        range("9860", "9860", lengths(16)), // Humo
    };

    private CardRanges() {}

    /** Says whether a number that begins with the six digits {@code prefix} may have {@code length} digits. */
    static boolean allows(int prefix, int length) {
        int bit = 1 << length;
        for (int[] range : RANGES) {
            if (prefix < range[0]) {
                return false;
            }
            if (prefix <= range[1] && (range[2] & bit) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int[] range(String first, String last, int lengths) {
        return new int[] {padded(first, "0"), padded(last, "9"), lengths};
    }

    private static int padded(String prefix, String with) {
        return Integer.parseInt(prefix + with.repeat(6 - prefix.length()));
    }

    private static int lengths(int... lengths) {
        int bits = 0;
        for (int length : lengths) {
            bits |= 1 << length;
        }
        return bits;
    }
}
