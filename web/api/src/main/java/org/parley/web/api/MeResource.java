package org.parley.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.parley.identity.ApiClient;
import org.parley.identity.CallerContext;
import org.parley.identity.TenantView;
import org.parley.identity.Tenants;
import org.parley.web.frames.Frame;

/** Whom the token lets in. */
@Path("v1/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final CallerContext callers;
    private final Tenants tenants;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public MeResource() {
        this(null, null);
    }

    /** Made by CDI. */
    @Inject
    public MeResource(CallerContext callers, Tenants tenants) {
        this.callers = callers;
        this.tenants = tenants;
    }

    /** The program, its organisation, and what it may do. */
    @GET
    public String me() {
        ApiClient client = callers.apiClient();
        TenantView tenant = tenants.own();
        return Frame.object()
                .put("client", json -> json.put("id", client.id().toString()).put("name", client.name()))
                .put("tenant", json -> json.put("key", tenant.key()).put("name", tenant.name()))
                .texts(
                        "permissions",
                        ApiClient.PERMISSIONS.stream()
                                .filter(client.permissions()::contains)
                                .toList())
                .text();
    }
}
