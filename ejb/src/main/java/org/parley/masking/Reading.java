package org.parley.masking;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a person reads it: digits of every script are ASCII digits, numbers and fractions in one character are
 * several, wide forms are ASCII, dashes are {@code -}, spaces are a space, what is invisible is left out. Each character knows where it stands in the text.
 */
final class Reading {

    static final int ASCII_END = 0x80;

    private static final char OTHER_LETTER = 'ʰ';
    private static final char OTHER_SYMBOL = '□';
    private static final int INVISIBLE = -1;
    private static final int MARK = -2;
    private static final int SEVERAL = -3;
    private static final char FRACTION_SLASH = '\u2044';
    /** Nothing of three, whose numeric value is the whole number 0 to Java. */
    private static final char ZERO_THIRDS = '↉';

    private static final int MOST_IN_ONE = 100;
    private static final int WIDE_OFFSET = 0xFEE0;
    private static final int SMALL_AT = 0xFE6B;
    private static final int WIDE_AT = 0xFF20;

    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    private Reading(int capacity) {
        this.characters = new char[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
    }

    static Reading of(String text) {
        Reading reading = new Reading(text.length());
        int next;
        for (int i = 0; i < text.length(); i = next) {
            Escape escape = Escape.at(text, i);
            int codePoint = escape == null ? text.codePointAt(i) : escape.codePoint();
            next = escape == null ? i + Character.charCount(codePoint) : escape.end();
            reading.add(codePoint, i, next);
        }
        return reading;
    }

    private void add(int codePoint, int start, int end) {
        int character = fold(codePoint);
        if (character >= 0) {
            append((char) character, start, end);
        } else if (character == MARK && length > 0 && ends[length - 1] == start) {
            ends[length - 1] = end;
        } else if (character == SEVERAL) {
            String several = several(codePoint);
            for (int i = 0; i < several.length(); i++) {
                append(several.charAt(i), start, end);
            }
        }
    }

    private void append(char character, int start, int end) {
        if (length == characters.length) {
            int capacity = 2 * length;
            characters = Arrays.copyOf(characters, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        characters[length] = character;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    /** The character at {@code index}, or NUL (which no reading contains) outside of the reading. */
    char at(int index) {
        return index >= 0 && index < length ? characters[index] : 0;
    }

    /** Where the character at {@code index} starts in the text. */
    int start(int index) {
        return starts[index];
    }

    /** Where the character at {@code index}, with marks that sit on it, ends in the text. */
    int end(int index) {
        return ends[index];
    }

    boolean isDigit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    boolean isLetter(int index) {
        return Character.isLetter(at(index));
    }

    boolean isLetterOrDigit(int index) {
        return isDigit(index) || isLetter(index);
    }

    /** The last {@code count} digits of {@code [from, to)}. */
    String lastDigits(int from, int to, int count) {
        char[] digits = new char[count];
        int free = count;
        for (int i = to - 1; i >= from && free > 0; i--) {
            if (isDigit(i)) {
                digits[--free] = characters[i];
            }
        }
        return new String(digits, free, count - free);
    }

    /** The characters of {@code [from, to)}. */
    String text(int from, int to) {
        return new String(Arrays.copyOfRange(characters, from, to));
    }

    static boolean isAt(int codePoint) {
        return codePoint == '@' || codePoint == WIDE_AT || codePoint == SMALL_AT;
    }

    /** Says whether {@code c} is in the long range of alphabets between the raised digits and the Arabic ones. */
    static boolean isBetweenDigits(char c) {
        return c >= 0xC0 && c < 0x660;
    }

    /** The value of a digit of any script, also circled or raised, or -1. */
    @SuppressWarnings("CharacterGetNumericValue") // of other numbers only, so letters are out
    static int digit(int codePoint) {
        int value = Character.digit(codePoint, 10);
        if (value < 0 && Character.getType(codePoint) == Character.OTHER_NUMBER && codePoint != ZERO_THIRDS) {
            int number = Character.getNumericValue(codePoint);
            return number >= 0 && number <= 9 ? number : -1;
        }
        return value;
    }

    /** How many digits a character stands for. */
    static int digits(int codePoint) {
        if (digit(codePoint) >= 0) {
            return 1;
        }
        return (int) several(codePoint).chars().filter(c -> c != '/').count();
    }

    /** A number of two digits or a fraction in one character, written out; or nothing. */
    @SuppressWarnings("CharacterGetNumericValue") // of other numbers only, so letters are out
    private static String several(int codePoint) {
        if (Character.getType(codePoint) != Character.OTHER_NUMBER) {
            return "";
        }
        int number = Character.getNumericValue(codePoint);
        if (number >= 0 && codePoint != ZERO_THIRDS) {
            return number < MOST_IN_ONE ? Integer.toString(number) : "";
        }
        String unfolded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return unfolded.indexOf(FRACTION_SLASH) < 0 ? "" : unfolded.replace(FRACTION_SLASH, '/');
    }

    private static int fold(int codePoint) {
        if (codePoint < ASCII_END) {
            return foldAscii(codePoint);
        }
        int digit = digit(codePoint);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (codePoint > 0xFF00 && codePoint < 0xFF5F) {
            return codePoint - WIDE_OFFSET;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.CONTROL -> INVISIBLE;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.OTHER_NUMBER -> several(codePoint).isEmpty() ? OTHER_SYMBOL : SEVERAL;
            default -> foldOther(codePoint);
        };
    }

    private static int foldAscii(int c) {
        if ((c >= ' ' && c < 0x7F) || c == '\n') {
            return c;
        }
        return c == '\t' || c == '\r' || c == '\f' || c == 0x0B ? ' ' : INVISIBLE;
    }

    private static int foldOther(int codePoint) {
        return switch (codePoint) {
            case '−', '⁃' -> '-';
            case '。', '｡' -> '.';
            case SMALL_AT -> '@';
            // Hangul fillers are letters to Unicode and nothing to the eye.
            case 0x115F, 0x1160, 0x3164, 0xFFA0 -> INVISIBLE;
            default -> {
                if (Character.isLetter(codePoint)) {
                    yield Character.isBmpCodePoint(codePoint) ? codePoint : OTHER_LETTER;
                }
                yield codePoint == Claims.BULLET ? Claims.BULLET : OTHER_SYMBOL;
            }
        };
    }
}
