package org.parley.web.agent;

import java.security.Principal;
import org.parley.web.security.Login;

/** The sign-in a socket was opened under; whether it still stands is asked again for each frame. */
record AgentPeer(Login login) implements Principal {

    @Override
    public String getName() {
        return "agent";
    }
}
