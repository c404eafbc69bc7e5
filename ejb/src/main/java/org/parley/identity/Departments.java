package org.parley.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The departments of the caller's organisation, for its administrators. */
@Stateless
@Tenanted
public class Departments {

    private final JpaOrganisations organisations;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public Departments() {
        this(null);
    }

    @Inject
    Departments(JpaOrganisations organisations) {
        this.organisations = organisations;
    }

    /** All of them, by name. */
    @RolesAllowed(Permissions.ADMIN_READ)
    public List<DepartmentView> list() {
        return organisations.departments();
    }
}
