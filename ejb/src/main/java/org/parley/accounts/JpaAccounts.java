package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.parley.identity.Permissions;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/** The accounts and roles of the bound tenant. */
@ApplicationScoped
class JpaAccounts {

    /** Source: SQL:2023 class 23, as PostgreSQL and H2 divide it. */
    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaAccounts() {}

    JpaAccounts(EntityManager entities) {
        this.entities = entities;
    }

    void add(Role role) {
        entities.persist(role);
    }

    /**
     * Adds at once.
     *
     * @throws AccountException with code {@code NAME_TAKEN}, or {@code UNKNOWN} for another tenant's department
     */
    void add(StaffAccount account) {
        try {
            entities.persist(account);
            entities.flush();
        } catch (ConstraintViolationException e) {
            boolean name = UNIQUE_VIOLATION.equals(e.getSQLState());
            throw new AccountException(name ? AccountException.Code.NAME_TAKEN : AccountException.Code.UNKNOWN);
        }
    }

    /** @throws AccountException with code {@code UNKNOWN} if the tenant has no such user */
    StaffAccount get(UserId user) {
        StaffAccount account = entities.find(StaffAccount.class, user.value());
        if (account == null) {
            throw new AccountException(AccountException.Code.UNKNOWN);
        }
        return account;
    }

    /** @throws AccountException with code {@code UNKNOWN} if the tenant has no such user */
    StaffAccount named(String userName) {
        return entities.createQuery("select a from StaffAccount a where a.userName = :name", StaffAccount.class)
                .setParameter("name", userName)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new AccountException(AccountException.Code.UNKNOWN));
    }

    /** @throws AccountException with code {@code UNKNOWN} if the tenant lacks one of them */
    List<UUID> roles(Collection<String> keys) {
        List<UUID> found = entities.createQuery("select r.id from Role r where r.key in :keys", UUID.class)
                .setParameter("keys", keys)
                .getResultList();
        if (found.size() != keys.size()) {
            throw new AccountException(AccountException.Code.UNKNOWN);
        }
        return found;
    }

    Map<UUID, String> roleNames() {
        return entities.createQuery("select r from Role r", Role.class)
                .getResultStream()
                .collect(Collectors.toMap(Role::id, Role::name));
    }

    /** By user name; those after {@code after}, which need not exist. */
    List<StaffAccount> page(String after, int size) {
        return entities.createQuery(
                        "select a from StaffAccount a where a.userName > :after order by a.userName",
                        StaffAccount.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(a) from StaffAccount a", Long.class)
                .getSingleResult();
    }

    Map<DepartmentId, Long> countByDepartment() {
        return entities.createQuery(
                        "select d, count(a) from StaffAccount a join a.departments d where a.enabled group by d",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new DepartmentId((UUID) row[0]), row -> (Long) row[1]));
    }

    /**
     * Committed when this returns, whatever becomes of the caller's transaction.
     *
     * @throws AccountException with code {@code UNKNOWN}, or {@code LAST_ADMINISTRATOR} if nobody else is one
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void disable(UserId user) {
        StaffAccount account = get(user);
        if (administrators().equals(List.of(account))) {
            throw new AccountException(AccountException.Code.LAST_ADMINISTRATOR);
        }
        account.disable();
    }

    /** The enabled ones, whom nobody else disables until the transaction ends: of two who disable each other one stays. */
    private List<StaffAccount> administrators() {
        return entities.createQuery(
                        "select a from StaffAccount a where a.enabled and exists (select r.id from Role r"
                                + " where r.id member of a.roles and :permission member of r.permissions) order by a.id",
                        StaffAccount.class)
                .setParameter("permission", Permissions.ADMIN_WRITE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Committed when this returns. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void signedIn(UserId user, Instant at) {
        get(user).signedIn(at);
    }
}
