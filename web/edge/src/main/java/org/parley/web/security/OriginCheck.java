package org.parley.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether a request comes from a page of this very server, by what no page can forge. */
final class OriginCheck {

    private static final int HTTPS_PORT = 443;

    private OriginCheck() {}

    /**
     * Whether {@code origin} is this server as the client names it.
     *
     * @param origin the {@code Origin} header; absent is not this server
     * @param host the {@code Host} header
     */
    static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null || !origin.startsWith("https://")) {
            return false;
        }
        return authority(origin.substring("https://".length())).equals(authority(host));
    }

    /**
     * Whether a form may be taken from this request: a browser says where the page is from, and it must be here; a
     * program that says nothing carries no cookies by accident and is let through.
     */
    static boolean mayPost(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return isOwn(origin, request.getHeader("Host"));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static String authority(String hostAndPort) {
        String lower = hostAndPort.toLowerCase(Locale.ROOT);
        return lower.endsWith(":" + HTTPS_PORT) ? lower.substring(0, lower.lastIndexOf(':')) : lower;
    }
}
