package org.parley.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.parley.kernel.DepartmentId;

/** The departments of the caller's organisation: all for its administrators, their own for its agents. */
@Stateless
@Tenanted
public class Departments {

    private final JpaOrganisations organisations;
    private final CallerContext callers;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public Departments() {
        this(null, null);
    }

    @Inject
    Departments(JpaOrganisations organisations, CallerContext callers) {
        this.organisations = organisations;
        this.callers = callers;
    }

    /** All of them, by name. */
    @RolesAllowed(Permissions.ADMIN_READ)
    public List<DepartmentView> list() {
        return organisations.departments();
    }

    /** Those the caller works in, by name; may be empty. */
    @RolesAllowed({Permissions.CHAT_REPLY, Permissions.CHAT_SUPERVISE})
    public List<DepartmentView> own() {
        Set<DepartmentId> own = callers.staff().departments();
        return organisations.departments().stream()
                .filter(department -> own.contains(department.id()))
                .toList();
    }
}
