package org.parley.custody;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.identity.CallerContext;
import org.parley.identity.Permissions;
import org.parley.identity.Tenanted;
import org.parley.kernel.TenantId;
import org.parley.vault.TenantKeys;

/** The versions of the key of the caller's organisation. Chats go on meanwhile, whatever is done here. */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganisationKeys {

    private final CallerContext callers;
    private final TenantKeys keys;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public OrganisationKeys() {
        this(null, null);
    }

    @Inject
    OrganisationKeys(CallerContext callers, TenantKeys keys) {
        this.callers = callers;
        this.keys = keys;
    }

    /** Those on record, the newest first. */
    @RolesAllowed(Permissions.ADMIN_READ)
    public List<TenantKeys.Use> list() {
        return keys.uses(tenant());
    }

    /** @see TenantKeys#rotate */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public int rotate() {
        return keys.rotate(tenant());
    }

    /** @see TenantKeys#rewrap */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public int rewrap() {
        return keys.rewrap(tenant());
    }

    /** @see TenantKeys#removeUnused */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public List<String> removeUnused() {
        return keys.removeUnused(tenant());
    }

    private TenantId tenant() {
        return callers.current().tenant();
    }
}
