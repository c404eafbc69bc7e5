package org.parley.web.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.parley.drain.Drain;
import org.parley.web.frames.Problem;

/** What a balancer asks before it sends somebody here. */
@Path("ready")
@RequestScoped
public class ReadyResource {

    private final Drain drain;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public ReadyResource() {
        this(null);
    }

    /** Made by CDI. */
    @Inject
    public ReadyResource(Drain drain) {
        this.drain = drain;
    }

    /**
     * 204, or 404 from the moment on when this node is to stop: what is connected stays so for a while. It says nothing
     * of the database, which all nodes share: no other node would do better.
     */
    @GET
    public Response ready() {
        return drain.isAnnounced()
                ? Problem.of(404, "draining", "This node is about to stop.")
                : Response.noContent().header("Cache-Control", "no-store").build();
    }
}
