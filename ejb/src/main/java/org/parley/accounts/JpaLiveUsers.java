package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.identity.StaffMember;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

/**
 * Reads users before their tenant is known, through the view that the schema's owner opens for it. One statement, so
 * that enabled, epoch and permissions are of one moment.
 */
@ApplicationScoped
class JpaLiveUsers {

    private static final String SELECT =
            "select cast(user_id as varchar) as id, tenant_id, user_name, display_name, enabled, epoch, permissions,"
                    + " departments from live_user where ";

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaLiveUsers() {}

    JpaLiveUsers(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of {@code users} that there are, in one statement. */
    List<LiveUser> byIds(Collection<UserId> users) {
        return all("user_id = any(?1)", users.stream().map(UserId::value).toArray(UUID[]::new));
    }

    Optional<LiveUser> byName(String userName) {
        return all("user_name = ?1", userName).stream().findFirst();
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<LiveUser> all(String condition, Object parameter) {
        List<Tuple> rows = entities.createNativeQuery(SELECT + condition, Tuple.class)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream().map(JpaLiveUsers::user).toList();
    }

    private static LiveUser user(Tuple row) {
        Set<DepartmentId> departments = words(row, "departments")
                .map(id -> new DepartmentId(UUID.fromString(id)))
                .collect(Collectors.toSet());
        StaffMember staff = new StaffMember(
                new TenantId(row.get("tenant_id", Number.class).intValue()),
                new UserId(UUID.fromString(row.get("id", String.class))),
                row.get("user_name", String.class),
                row.get("display_name", String.class),
                words(row, "permissions").collect(Collectors.toSet()),
                departments);
        return new LiveUser(
                staff,
                row.get("enabled", Boolean.class),
                row.get("epoch", Number.class).intValue());
    }

    private static Stream<String> words(Tuple row, String column) {
        return Arrays.stream(row.get(column, String.class).split(" ")).filter(word -> !word.isEmpty());
    }
}
