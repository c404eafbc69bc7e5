package org.parley.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The organisations the caller administers: its own. */
@Stateless
@Tenanted
public class Tenants {

    private final JpaOrganisations organisations;
    private final CallerContext callers;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public Tenants() {
        this(null, null);
    }

    @Inject
    Tenants(JpaOrganisations organisations, CallerContext callers) {
        this.organisations = organisations;
        this.callers = callers;
    }

    /** Exactly one today; a list, so that a page written for it stays right. */
    @RolesAllowed(Permissions.ADMIN_READ)
    public List<TenantView> list() {
        return List.of(own());
    }

    /** The organisation of any member of staff or program. */
    @RolesAllowed({
        Permissions.CHAT_REPLY,
        Permissions.CHAT_SUPERVISE,
        Permissions.ADMIN_READ,
        Permissions.ADMIN_WRITE,
        Permissions.AUDIT_READ,
        Permissions.DEPARTMENTS_READ,
        Permissions.SITES_READ,
        Permissions.QUEUE_READ
    })
    public TenantView own() {
        return organisations.tenant(callers.current().tenant());
    }
}
