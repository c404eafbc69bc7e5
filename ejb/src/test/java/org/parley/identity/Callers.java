package org.parley.identity;

import org.wildfly.security.auth.server.SecurityDomain;

/** Gives tests of every context a {@link CallerContext} without a server. */
public final class Callers {

    private Callers() {}

    /** One over a domain of its own, where nobody can sign in and {@link CallerContext#as} does all. */
    public static CallerContext any() {
        return in(SecurityDomain.builder().build());
    }

    static CallerContext in(SecurityDomain domain) {
        return new CallerContext(() -> domain);
    }
}
