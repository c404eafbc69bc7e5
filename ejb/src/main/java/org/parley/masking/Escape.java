package org.parley.masking;

import org.jspecify.annotations.Nullable;

/** A character written as JSON or HTML writes it, which a browser or a parser may turn back. */
record Escape(int codePoint, int end) {

    private static final String NO_BREAK_SPACE = "&nbsp;";
    private static final int LONGEST_NUMBER = 8;

    /** Says whether an escape that is not a space may start at {@code index}. */
    static boolean mayStart(String text, int index) {
        char c = text.charAt(index);
        if ((c != '\\' && c != '&') || index + 1 == text.length()) {
            return false;
        }
        return text.charAt(index + 1) == (c == '&' ? '#' : 'u');
    }

    /** Reads the escape that starts at {@code index}. */
    static @Nullable Escape at(String text, int index) {
        char c = text.charAt(index);
        if (c == '\\') {
            return json(text, index);
        }
        return c == '&' ? html(text, index) : null;
    }

    private static @Nullable Escape json(String text, int index) {
        int end = index + 6;
        if (end > text.length() || text.charAt(index + 1) != 'u') {
            return null;
        }
        return number(text, index + 2, end, 16, end);
    }

    private static @Nullable Escape html(String text, int index) {
        if (text.startsWith(NO_BREAK_SPACE, index)) {
            return new Escape(' ', index + NO_BREAK_SPACE.length());
        }
        if (!text.startsWith("&#", index)) {
            return null;
        }
        boolean hexadecimal = text.startsWith("&#x", index) || text.startsWith("&#X", index);
        int from = index + (hexadecimal ? 3 : 2);
        int end = from;
        while (end < text.length() && end - from < LONGEST_NUMBER && text.charAt(end) != ';') {
            end++;
        }
        if (end == from || end == text.length() || text.charAt(end) != ';') {
            return null;
        }
        return number(text, from, end, hexadecimal ? 16 : 10, end + 1);
    }

    private static @Nullable Escape number(String text, int from, int to, int radix, int end) {
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < Reading.ASCII_END ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return null;
            }
            value = value * radix + digit;
        }
        return value <= Character.MAX_CODE_POINT ? new Escape((int) value, end) : null;
    }
}
