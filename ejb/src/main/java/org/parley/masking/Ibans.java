package org.parley.masking;

import org.jspecify.annotations.Nullable;

/**
 * Finds international bank account numbers by country, length and check digits.
 *
 * <p>Source: ISO 13616-1; the lengths are those of the SWIFT IBAN registry and of the countries that use the form
 * without being registered.
 */
final class Ibans {

    private static final String LENGTHS =
            "AD24AE23AL28AO25AT20AX18AZ28BA20BE16BF28BG22BH22BI27BJ28BL27BR29BY28CF27CG27CH21"
                    + "CI28CM27CR22CV25CY28CZ24DE22DJ27DK18DO28DZ26EE20EG29ES24FI18FK18FO18FR27GA27GB22"
                    + "GE22GF27GG22GI23GL18GP27GQ27GR27GT28GW25HN28HR21HU28IE22IL23IM22IQ23IR26IS26IT27"
                    + "JE22JO30KM27KW30KZ20LB28LC32LI21LT20LU20LV21LY25MA28MC27MD24ME22MF27MG27MK19ML28"
                    + "MN20MQ27MR27MT31MU30MZ25NC27NE28NI28NL18NO15OM23PF27PK24PL28PM27PS29PT25QA29RE27"
                    + "RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SN28SO23ST25SV28TD27TF27TG28TL23TN24TR26"
                    + "UA29VA22VG24WF27XK20YE30YT27";

    private static final byte[] LENGTH_BY_COUNTRY = lengthByCountry();
    private static final int LETTERS = 26;
    private static final int WIDEST_GAP = 3;
    /** Every country's form has more; a sentence that starts like an account has not. */
    private static final int FEWEST_DIGITS = 8;

    private Ibans() {}

    static void claim(Reading reading, Claims claims) {
        int i = 0;
        while (i < reading.length()) {
            Account account = account(reading, claims, i);
            if (account != null && account.checks()) {
                claims.add(DataClass.IBAN, i, account.end(), lastFour(reading, account.end()));
                i = account.end();
            } else {
                i++;
            }
        }
    }

    /** One past a text that has the form of an account, right or mistyped, and starts at {@code from}; or from. */
    static int shapeEnd(Reading reading, Claims claims, int from) {
        Account account = account(reading, claims, from);
        return account != null && account.whole() ? account.end() : from;
    }

    private static byte[] lengthByCountry() {
        byte[] lengths = new byte[LETTERS * LETTERS];
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            int country = (LENGTHS.charAt(i) - 'A') * LETTERS + LENGTHS.charAt(i + 1) - 'A';
            lengths[country] = (byte) Integer.parseInt(LENGTHS, i + 2, i + 4, 10);
        }
        return lengths;
    }

    private static boolean startsAt(Reading reading, int i) {
        if (letter(reading.at(i)) < 0 || letter(reading.at(i + 1)) < 0) {
            return false;
        }
        boolean parted = reading.at(i + 2) == ' ' && Character.isUpperCase(reading.at(i));
        int check = parted ? i + 3 : i + 2;
        if (!reading.isDigit(check) || !reading.isDigit(check + 1)) {
            return false;
        }
        return !reading.isLetterOrDigit(i - 1) || beginsAfterWord(reading, i) || follows(reading, i, "IBAN");
    }

    /** A capital after a small letter, or after one of a script that has none, as in {@code kontoDE89…}. */
    private static boolean beginsAfterWord(Reading reading, int i) {
        return reading.isLetter(i - 1)
                && !Character.isUpperCase(reading.at(i - 1))
                && Character.isUpperCase(reading.at(i));
    }

    private static boolean follows(Reading reading, int i, String word) {
        int from = i - word.length();
        return from >= 0 && reading.text(from, i).equalsIgnoreCase(word) && !reading.isLetterOrDigit(from - 1);
    }

    /**
     * The account that starts at {@code from}, by its form alone. A zero lost at the start of the account part leaves
     * the check digits right, so one character less is an account too if nothing follows.
     */
    private static @Nullable Account account(Reading reading, Claims claims, int from) {
        if (!startsAt(reading, from)) {
            return null;
        }
        int length = LENGTH_BY_COUNTRY[letter(reading.at(from)) * LETTERS + letter(reading.at(from + 1))];
        int[] values = new int[length];
        int count = 0;
        int digits = 0;
        int end = from;
        for (int i = from; count < length && i - end <= WIDEST_GAP && !claimed(reading, claims, i); i++) {
            int value = value(reading.at(i));
            if (value >= 0) {
                values[count++] = value;
                digits += value < 10 ? 1 : 0;
                end = i + 1;
            } else if (reading.isLetterOrDigit(i) || Claims.isHidden(reading, i)) {
                break;
            }
        }
        if (digits < FEWEST_DIGITS || count < length - 1) {
            return null;
        }
        boolean whole = !reading.isLetterOrDigit(end);
        boolean cut = reading.isDigit(end - 1) && reading.isDigit(end);
        return cut || (count < length && !whole) ? null : new Account(values, count, end, whole);
    }

    private static boolean claimed(Reading reading, Claims claims, int i) {
        return i >= reading.length() || claims.taken(i);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = letter(c);
        return letter < 0 ? -1 : letter + 10;
    }

    private static int letter(char c) {
        int letter = (c | 0x20) - 'a';
        return c < Reading.ASCII_END && letter >= 0 && letter < LETTERS ? letter : -1;
    }

    private static String lastFour(Reading reading, int end) {
        StringBuilder four = new StringBuilder(4);
        for (int i = end - 1; four.length() < 4; i--) {
            if (value(reading.at(i)) >= 0) {
                four.append(reading.at(i));
            }
        }
        return four.reverse().toString();
    }

    /** Characters by value, letters from 10, and where they end; {@code whole} if no letter or digit follows. */
    private record Account(int[] values, int count, int end, boolean whole) {

        boolean checks() {
            int remainder = 0;
            for (int i = 0; i < count; i++) {
                int value = values[(i + 4) % count];
                remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
            }
            return remainder == 1;
        }
    }
}
