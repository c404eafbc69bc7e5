package org.parley.identity;

import java.security.Principal;
import java.util.Set;
import org.parley.kernel.TenantId;

/** On whose behalf the current work is done; always of exactly one tenant. */
public sealed interface Caller extends Principal permits StaffMember, Visitor, ApiClient {

    /** The organisation whose data this caller may meet. */
    TenantId tenant();

    /** What this caller may do, from {@link Permissions}; never changes after creation. */
    Set<String> permissions();
}
