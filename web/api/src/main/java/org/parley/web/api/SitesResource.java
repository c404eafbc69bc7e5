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
import org.parley.identity.DepartmentView;
import org.parley.identity.Sites;

/** The sites of the program's organisation. */
@Path("v1/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

    private final Sites sites;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public SitesResource() {
        this(null);
    }

    /** Made by CDI. */
    @Inject
    public SitesResource(Sites sites) {
        this.sites = sites;
    }

    /** A page of them, by key; those after {@code after}, or the first. */
    @GET
    public String page(@QueryParam("after") @Nullable String after) {
        return Listing.of(
                sites.page(Optional.ofNullable(after)),
                (json, site) -> json.put("key", site.key())
                        .put("name", site.name())
                        .texts("locales", site.locales())
                        .texts("allowedOrigins", site.allowedOrigins())
                        .texts(
                                "departments",
                                site.departments().stream()
                                        .map(DepartmentView::key)
                                        .toList()));
    }
}
