package org.parley.web.agent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import org.parley.drain.Drain;
import org.parley.web.security.Login;
import org.parley.web.security.Origins;
import org.parley.web.security.SocketDoor;

/** Lets in the console's own pages; who it is comes from the session. */
@WebFilter("/socket")
public class AgentSocketDoor extends SocketDoor {

    private static final long serialVersionUID = 1L;

    /** Made by the container. */
    @Inject
    public AgentSocketDoor(Drain drain) {
        super(drain);
    }

    @Override
    protected boolean admits(String origin, URI here) {
        return Origins.isOwn(origin, here);
    }

    @Override
    protected Principal peer(HttpServletRequest request, String origin) {
        return Login.of(request.getSession(false))
                .<Principal>map(AgentPeer::new)
                .orElseGet(() -> super.peer(request, origin));
    }
}
