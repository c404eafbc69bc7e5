package org.parley.accounts;

import java.util.Set;
import org.parley.kernel.DepartmentId;

/**
 * A user to be added.
 *
 * @param userName 1 to 64 of letters, digits and {@code . _ @ + -}, beginning with a letter or digit; case does not count
 * @param displayName what visitors and colleagues see, at most {@value #MAX_DISPLAY_NAME} characters
 * @param departments of the same organisation
 */
public record NewUser(String userName, String displayName, Set<BuiltInRole> roles, Set<DepartmentId> departments) {

    static final int MAX_DISPLAY_NAME = 100;

    /** Copies both sets. */
    public NewUser {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }
}
