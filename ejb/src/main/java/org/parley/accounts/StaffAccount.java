package org.parley.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.identity.DepartmentView;
import org.parley.kernel.Secret;
import org.parley.kernel.UserId;

/**
 * The account of a user. Its epoch grows whenever everything signed in with it must end. Only what changed is written: a
 * sign-in that is under way must not bring back what was ended meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "app_user")
class StaffAccount {

    @Id
    @Column(name = "user_id")
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name")
    private String displayName;

    private boolean enabled = true;

    @SuppressWarnings("UnusedVariable") // read by the view live_user
    private int epoch;

    @Embedded
    private StoredPassword password;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @ElementCollection
    @CollectionTable(
            name = "user_role",
            joinColumns = {
                @JoinColumn(name = "user_id", referencedColumnName = "user_id"),
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id")
            })
    @Column(name = "role_id")
    private Set<UUID> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "user_department",
            joinColumns = {
                @JoinColumn(name = "user_id", referencedColumnName = "user_id"),
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id")
            })
    @Column(name = "department_id")
    private Set<UUID> departments = new HashSet<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    StaffAccount() {}

    StaffAccount(UserId id, String userName, String displayName, StoredPassword password) {
        this.id = id.value();
        this.userName = userName;
        this.displayName = displayName;
        this.password = password;
    }

    void assign(Collection<UUID> roles, Collection<UUID> departments) {
        this.roles.addAll(roles);
        this.departments.addAll(departments);
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
        epoch++;
    }

    boolean hasPassword(Secret<char[]> guess) {
        return password.matches(guess);
    }

    void changePassword(StoredPassword password) {
        this.password = password;
        epoch++;
    }

    void signedIn(Instant at) {
        lastLoginAt = at;
    }

    UserView view(Map<UUID, String> roleNames, Map<UUID, DepartmentView> departmentViews) {
        return new UserView(
                new UserId(id),
                userName,
                displayName,
                enabled,
                roles.stream()
                        .map(roleNames::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                departments.stream()
                        .map(departmentViews::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(DepartmentView::name))
                        .toList(),
                Optional.ofNullable(lastLoginAt));
    }
}
