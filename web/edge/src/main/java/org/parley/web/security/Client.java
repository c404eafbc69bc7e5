package org.parley.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who sits at the other end: a person before a browser, who is shown pages, or a program, which is told by status. */
public enum Client {
    /** Navigates: sees the sign-in page where it may not enter. */
    PERSON,
    /** A script, a socket or a program: gets 401 where it may not enter. */
    PROGRAM;

    /** Who sent {@code request}. */
    public static Client of(HttpServletRequest request) {
        boolean scripted = request.getHeader("Upgrade") != null
                || request.getHeader("Faces-Request") != null
                || request.getHeader("X-Requested-With") != null
                || isFetch(request.getHeader("Sec-Fetch-Mode"));
        String accept = request.getHeader("Accept");
        return !scripted && accept != null && accept.contains("text/html") ? PERSON : PROGRAM;
    }

    private static boolean isFetch(@Nullable String mode) {
        return mode != null && !mode.equals("navigate");
    }
}
