package org.parley.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The few answers pages' forms and the door give, always the same for the same outcome. */
public final class Answers {

    private Answers() {}

    /** Sends to {@code page} of this WAR, as a GET. */
    public static void seeOther(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + page);
    }

    /** What was asked is done: a person is sent to {@code page} of this WAR, a program needs none. */
    public static void done(HttpServletRequest request, HttpServletResponse response, String page) {
        if (Client.of(request) == Client.PERSON) {
            seeOther(request, response, page);
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** Source: RFC 9110 §15.5.2, which wants a challenge; there is no registered one for a session. */
    public static void unauthorized(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Session realm=\"Parley\"");
    }
}
