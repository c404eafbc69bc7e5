package org.parley.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The few answers this door gives, always the same for the same outcome. */
final class Answers {

    private Answers() {}

    /** Sends to {@code page} of this WAR, as a GET. */
    static void seeOther(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + page);
    }

    /** Source: RFC 9110 §15.5.2, which wants a challenge; there is no registered one for a session. */
    static void unauthorized(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Session realm=\"Parley\"");
    }
}
