package org.parley.accounts;

import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

/** A user may no longer do anything. Fired after the commit, on this node only; what the user holds open must end. */
public record UserDisabled(TenantId tenant, UserId user) {}
