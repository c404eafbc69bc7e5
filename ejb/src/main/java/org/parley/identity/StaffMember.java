package org.parley.identity;

import java.util.Set;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

/**
 * A signed-in user as it was when last read: at most a second old where it comes from {@link LiveUsers}.
 *
 * @param userName the name typed at sign-in, lower case
 * @param displayName the name shown to visitors and colleagues
 * @param departments the departments this user works in; may be empty
 */
public record StaffMember(
        TenantId tenant,
        UserId id,
        String userName,
        String displayName,
        Set<String> permissions,
        Set<DepartmentId> departments)
        implements Caller {

    /** Copies both sets. */
    public StaffMember {
        permissions = Set.copyOf(permissions);
        departments = Set.copyOf(departments);
    }

    @Override
    public String getName() {
        return userName;
    }
}
