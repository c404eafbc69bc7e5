package org.parley.identity;

import java.util.List;
import java.util.Set;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.TenantId;

/**
 * A program of the organisation's own, known by a secret of its own: never a member of staff, and never with what only
 * they may do.
 *
 * @param name what its administrators call it
 * @param permissions some of {@link #PERMISSIONS}
 */
public record ApiClient(TenantId tenant, ApiClientId id, String name, Set<String> permissions) implements Caller {

    /** All that a program can be allowed, in the order in which it is shown. */
    public static final List<String> PERMISSIONS =
            List.of(Permissions.DEPARTMENTS_READ, Permissions.SITES_READ, Permissions.QUEUE_READ);

    /** Copies the permissions. */
    public ApiClient {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String getName() {
        return "client-" + id;
    }
}
