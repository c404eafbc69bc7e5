package org.parley.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.identity.DepartmentView;
import org.parley.kernel.UserId;

/**
 * A user as administrators see it.
 *
 * @param roles the names of its roles, sorted
 * @param departments sorted by name
 * @param lastLogin empty if it never signed in
 */
public record UserView(
        UserId id,
        String userName,
        String displayName,
        boolean enabled,
        List<String> roles,
        List<DepartmentView> departments,
        Optional<Instant> lastLogin) {

    /** Copies both lists. */
    public UserView {
        roles = List.copyOf(roles);
        departments = List.copyOf(departments);
    }
}
