package org.parley.web.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parley.identity.SiteView;

/** Which pages may talk to this server. Source: RFC 6454; RFC 6455 §10.2. */
public final class Origins {

    private Origins() {}

    /** Whether {@code origin} is this server itself, as it was addressed. */
    public static boolean isOwn(String origin, URI here) {
        return OriginCheck.isOwn(origin, here.getAuthority());
    }

    /** Whether a page of {@code origin} may use {@code site}: the widget's own frame, or a page the site lists. */
    public static boolean mayUse(String origin, URI here, SiteView site) {
        return isOwn(origin, here) || site.allows(origin);
    }

    /** As {@link #mayUse} for a plain request, where a program that is no browser sends no origin. */
    public static boolean mayStart(@Nullable String origin, URI here, SiteView site) {
        return origin == null || mayUse(origin, here, site);
    }
}
