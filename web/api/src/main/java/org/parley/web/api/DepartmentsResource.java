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
import org.parley.identity.Departments;

/** The departments of the program's organisation. */
@Path("v1/departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentsResource {

    private final Departments departments;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public DepartmentsResource() {
        this(null);
    }

    /** Made by CDI. */
    @Inject
    public DepartmentsResource(Departments departments) {
        this.departments = departments;
    }

    /** A page of them, by key; those after {@code after}, or the first. */
    @GET
    public String page(@QueryParam("after") @Nullable String after) {
        return Listing.of(
                departments.page(Optional.ofNullable(after)),
                (json, department) -> json.put("key", department.key()).put("name", department.name()));
    }
}
