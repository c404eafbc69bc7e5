package org.parley.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Page;

/** The departments of the caller's organisation: all for its administrators and programs, their own for its agents. */
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

    /**
     * A page of them, by key.
     *
     * @param after the {@link Page#next} of the page before, or empty to begin
     * @throws IdentityException with code {@code MALFORMED} if {@code after} is no key
     */
    @RolesAllowed({Permissions.DEPARTMENTS_READ, Permissions.QUEUE_READ})
    public Page<DepartmentView> page(Optional<String> after) {
        return Page.of(
                organisations.departments(Organisations.begin(after), Page.USUAL + 1), Page.USUAL, DepartmentView::key);
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
