package org.parley.identity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A site to be added.
 *
 * @param key 1 to 40 of lower-case letters, digits and hyphens; public, unique on the server
 * @param locales BCP 47 tags, the default first; at least one
 * @param allowedOrigins scheme, host and port as browsers send them in {@code Origin}; {@code https} only
 * @param messageChars 1 to {@value #MAX_MESSAGE_CHARS}
 */
public record NewSite(
        String key,
        String name,
        List<String> locales,
        List<String> allowedOrigins,
        int messageChars,
        List<FormField> form,
        boolean preview) {

    /** The longest message the protocol carries, in characters. */
    public static final int MAX_MESSAGE_CHARS = 4000;

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9.-]{1,253}(:[1-9][0-9]{0,4})?");

    /**
     * Copies the lists.
     *
     * @throws IdentityException with code {@code MALFORMED} if something is not of its form
     */
    public NewSite {
        locales = List.copyOf(locales);
        allowedOrigins = List.copyOf(allowedOrigins);
        form = List.copyOf(form);
        boolean wellFormed = !locales.isEmpty()
                && locales.stream().allMatch(LOCALE.asMatchPredicate())
                && allowedOrigins.stream().allMatch(NewSite::isOrigin)
                && messageChars >= 1
                && messageChars <= MAX_MESSAGE_CHARS;
        if (!wellFormed) {
            throw new IdentityException(IdentityException.Code.MALFORMED);
        }
    }

    static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches();
    }
}
