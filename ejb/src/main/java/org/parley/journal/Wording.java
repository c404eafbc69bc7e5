package org.parley.journal;

/** What counts as a text that a person may send. */
final class Wording {

    /** Nobody may say more at once, whatever a site allows. Source: protocol parley.v1, Limits. */
    static final int LONGEST = 4_000;

    private static final int LONGEST_CLIENT_ID = 36;

    private Wording() {}

    /** A client id is 1 to 36 visible ASCII characters. */
    static boolean isClientId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_CLIENT_ID && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** With each half of a broken surrogate pair replaced, since only whole characters can be kept. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
