package org.parley.masking;

import org.jspecify.annotations.Nullable;

/** A character written as JSON, HTML or an address on the web writes it, which a browser or a parser may turn back. */
record Escape(int codePoint, int end) {

    private static final String NO_BREAK_SPACE = "&nbsp;";
    private static final String AT = "&commat;";
    private static final String WEB_AT = "%40";
    private static final int LONGEST_NUMBER = 8;

    /** Says whether an escape that is not a space may start at {@code index}. */
    static boolean mayStart(String text, int index) {
        return switch (text.charAt(index)) {
            case '\\' -> text.startsWith("\\u", index);
            case '&' -> text.startsWith("&#", index) || text.startsWith(AT, index);
            case '%' -> text.startsWith(WEB_AT, index);
            default -> false;
        };
    }

    /** Reads the escape that starts at {@code index}. */
    static @Nullable Escape at(String text, int index) {
        return switch (text.charAt(index)) {
            case '\\' -> json(text, index);
            case '&' -> html(text, index);
            case '%' -> text.startsWith(WEB_AT, index) ? new Escape('@', index + WEB_AT.length()) : null;
            default -> null;
        };
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
        if (text.startsWith(AT, index)) {
            return new Escape('@', index + AT.length());
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
