package org.parley.web.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.consent.ConsentAnswer;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.reception.Arrival;
import org.parley.reception.Reception;
import org.parley.reception.Started;
import org.parley.web.frames.BadFrameException;
import org.parley.web.frames.Fields;
import org.parley.web.frames.Frame;
import org.parley.web.frames.Problem;
import org.parley.web.security.Origins;

/** Starts conversations. */
@Path("conversations")
@RequestScoped
public class ConversationsResource {

    private final Sites sites;
    private final Reception reception;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public ConversationsResource() {
        this(null, null);
    }

    /** Made by CDI. */
    @Inject
    public ConversationsResource(Sites sites, Reception reception) {
        this.sites = sites;
        this.reception = reception;
    }

    /**
     * Starts a conversation.
     *
     * @return 201 with conversation, token and socket address; 404 for an unknown site, 403 for a foreign origin, 413,
     *     415, 400 or 422 for what cannot be accepted; nothing is stored then
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(
            InputStream body,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Context UriInfo here)
            throws IOException {
        Fields request = Fields.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)); // bounded by BodyGate
        return sites.byKey(request.text("site"))
                .map(site -> Origins.mayStart(origin, here.getBaseUri(), site)
                        ? started(reception.start(arrival(site, request, idempotencyKey)), here)
                        : Problem.of(403, "origin", "This page may not start a chat here."))
                .orElseGet(() -> Problem.of(404, "not-found", "There is no such site."));
    }

    private static Arrival arrival(SiteView site, Fields request, @Nullable String idempotencyKey) {
        return new Arrival(
                site,
                request.optionalText("department").orElse(null),
                site.locale(request.optionalText("locale").orElse("")),
                consent(request.fields("consent")),
                request.fields("form").texts(),
                idempotencyKey);
    }

    private static ConsentAnswer consent(Fields consent) {
        boolean given = consent.isTrue("given");
        try {
            return new ConsentAnswer(given, Math.toIntExact(consent.number("version")), consent.text("hash"));
        } catch (BadFrameException | ArithmeticException e) { // there is no text that this could be the consent to
            return new ConsentAnswer(given, 0, "");
        }
    }

    private static Response started(Started started, UriInfo here) {
        String socket =
                here.getBaseUriBuilder().scheme("wss").path("socket").build().toString();
        String body = Frame.object()
                .put("conversation", started.conversation().toString())
                .put("token", started.token().reveal())
                .put("socket", socket)
                .put("afterSeq", 0)
                .put("receipt", started.consent().number())
                .text();
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }
}
