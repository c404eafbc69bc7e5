package org.parley.web.security;

import java.security.Principal;

/**
 * Whoever opened a socket, before the first frame tells more.
 *
 * @param origin of the page it was opened from
 */
public record Peer(String origin) implements Principal {

    @Override
    public String getName() {
        return "peer";
    }
}
