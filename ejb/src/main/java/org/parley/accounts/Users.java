package org.parley.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.identity.CallerContext;
import org.parley.identity.DepartmentView;
import org.parley.identity.Departments;
import org.parley.identity.Permissions;
import org.parley.identity.Tenanted;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Page;
import org.parley.kernel.UserId;

/** The users of the caller's organisation, for its administrators. */
@Stateless
@Tenanted
public class Users {

    /** The longest page {@link #list} gives. */
    public static final int MAX_PAGE = 200;

    private final JpaAccounts accounts;
    private final Departments departments;
    private final LiveUsers live;
    private final CallerContext callers;
    private final Event<UserDisabled> disabled;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public Users() {
        this(null, null, null, null, null);
    }

    @Inject
    Users(
            JpaAccounts accounts,
            Departments departments,
            LiveUsers live,
            CallerContext callers,
            Event<UserDisabled> disabled) {
        this.accounts = accounts;
        this.departments = departments;
        this.live = live;
        this.callers = callers;
        this.disabled = disabled;
    }

    /**
     * A page of users by user name.
     *
     * @param after the {@link Page#next} of the page before, or empty to begin
     * @param size 1 to {@link #MAX_PAGE}; what is outside is brought inside
     */
    @RolesAllowed(Permissions.ADMIN_READ)
    public Page<UserView> list(Optional<String> after, int size) {
        int rows = Math.max(1, Math.min(size, MAX_PAGE));
        Map<UUID, String> roleNames = accounts.roleNames();
        Map<UUID, DepartmentView> departmentViews = departments.list().stream()
                .collect(Collectors.toMap(view -> view.id().value(), Function.identity()));
        List<UserView> views = accounts.page(after.orElse(""), rows + 1).stream()
                .map(account -> account.view(roleNames, departmentViews))
                .toList();
        return Page.of(views, rows, UserView::userName);
    }

    /** How many users the organisation has, the disabled ones too. */
    @RolesAllowed(Permissions.ADMIN_READ)
    public long count() {
        return accounts.count();
    }

    /** How many enabled users work in each department; a department without any is absent. */
    @RolesAllowed(Permissions.ADMIN_READ)
    public Map<DepartmentId, Long> countByDepartment() {
        return accounts.countByDepartment();
    }

    /**
     * Ends a user: when this returns it is committed that nobody signs in as this user, on any node, and whatever is
     * signed in ends within seconds. Fires {@link UserDisabled} after the commit.
     *
     * @throws AccountException with code {@code UNKNOWN} if the organisation has no such user, {@code OWN_ACCOUNT} if it is
     *     the caller, {@code LAST_ADMINISTRATOR} if nobody else could enable anybody again
     */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void disable(UserId user) {
        if (callers.staff().id().equals(user)) {
            throw new AccountException(AccountException.Code.OWN_ACCOUNT);
        }
        accounts.disable(user);
        live.forget(user);
        disabled.fire(new UserDisabled(callers.current().tenant(), user));
    }

    /**
     * Lets a disabled user sign in again; sessions from before stay ended.
     *
     * @throws AccountException with code {@code UNKNOWN} if the organisation has no such user
     */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public void enable(UserId user) {
        accounts.get(user).enable();
    }
}
