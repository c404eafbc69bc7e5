package org.parley.masking;

import java.util.Arrays;

/**
 * A text as a person reads it: digits of every script are ASCII digits, wide forms are ASCII, dashes are {@code -},
 * spaces are a space, what is invisible is left out. Each character knows where it stands in the text.
 */
final class Reading {

    static final int ASCII_END = 0x80;

    private static final char OTHER_LETTER = 'ʰ';
    private static final char OTHER_SYMBOL = '□';
    private static final int INVISIBLE = -1;
    private static final int MARK = -2;
    private static final int WIDE_OFFSET = 0xFEE0;
    private static final int SMALL_AT = 0xFE6B;
    private static final int WIDE_AT = 0xFF20;

    private final char[] characters;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private Reading(char[] characters, int[] starts, int[] ends, int length) {
        this.characters = characters;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    static Reading of(String text) {
        char[] characters = new char[text.length()];
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int length = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            Escape escape = Escape.at(text, i);
            int codePoint = escape == null ? text.codePointAt(i) : escape.codePoint();
            next = escape == null ? i + Character.charCount(codePoint) : escape.end();
            int character = fold(codePoint);
            if (character >= 0) {
                characters[length] = (char) character;
                starts[length] = i;
                ends[length] = next;
                length++;
            } else if (character == MARK && length > 0 && ends[length - 1] == i) {
                ends[length - 1] = next;
            }
        }
        return new Reading(characters, starts, ends, length);
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
        if (value < 0 && Character.getType(codePoint) == Character.OTHER_NUMBER) {
            int number = Character.getNumericValue(codePoint);
            return number >= 0 && number <= 9 ? number : -1;
        }
        return value;
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
