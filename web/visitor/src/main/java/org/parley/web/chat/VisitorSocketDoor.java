package org.parley.web.chat;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import java.net.URI;
import org.parley.drain.Drain;
import org.parley.identity.Sites;
import org.parley.web.security.Origins;
import org.parley.web.security.SocketDoor;

/** Lets in the widget's own frame and the pages that some site lists; for which site, the first frame tells. */
@WebFilter("/v1/socket")
public class VisitorSocketDoor extends SocketDoor {

    private static final long serialVersionUID = 1L;

    private final transient Sites sites;

    /** Made by the container. */
    @Inject
    public VisitorSocketDoor(Drain drain, Sites sites) {
        super(drain);
        this.sites = sites;
    }

    @Override
    protected boolean admits(String origin, URI here) {
        return Origins.isOwn(origin, here) || sites.isAllowedSomewhere(origin);
    }
}
