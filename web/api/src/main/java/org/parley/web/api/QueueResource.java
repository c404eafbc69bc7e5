package org.parley.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Queues;

/** The queues of the program's organisation, in figures. */
@Path("v1/queue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    private final Queues queues;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public QueueResource() {
        this(null);
    }

    /** Made by CDI. */
    @Inject
    public QueueResource(Queues queues) {
        this.queues = queues;
    }

    /** A page of them, by key of the department; those after {@code after}, or the first. */
    @GET
    public String page(@QueryParam("after") @Nullable String after) {
        return Listing.of(
                queues.page(Optional.ofNullable(after)),
                (json, queue) -> json.put("department", queue.department().key())
                        .put("waiting", queue.waiting())
                        .put("longestWaitSeconds", queue.longestWait().toSeconds())
                        .put("agentsAvailable", queue.available()));
    }
}
