package org.parley.accounts;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.parley.identity.Founded;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Secret;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.tenancy.testing.Database;

/** An organisation of one test's own, founded in a database when the test first asks. */
public final class Bank {

    static final Secret<char[]> PASSWORD = Secret.of("correct horse battery".toCharArray());

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final Map<String, TenantId> founded = new ConcurrentHashMap<>();

    /** The organisation, founded with its built-in roles. */
    public TenantId tenant(Database database) {
        return founded.computeIfAbsent(database.toString(), name -> {
            TenantId tenant = new TenantId((UUID.randomUUID().hashCode() & Integer.MAX_VALUE) | 1);
            return database.inTransaction(tenant, em -> {
                provisioning(em).found(tenant, unique("bank"), "Bank", "eu");
                return tenant;
            });
        });
    }

    /** {@code name} as only this organisation has it. */
    public String unique(String name) {
        return name + "-" + mark;
    }

    /** Another department of it. */
    public DepartmentId department(Database database, String key) {
        return provision(database, provisioning -> provisioning.department(tenant(database), key, key));
    }

    /** Another user of it; its name is {@link #unique}. */
    public UserId user(Database database, String name, Set<BuiltInRole> roles, Set<DepartmentId> departments) {
        return provision(
                database,
                provisioning -> provisioning.user(
                        tenant(database), new NewUser(unique(name), name, roles, departments), PASSWORD));
    }

    <T> T provision(Database database, Function<Provisioning, T> work) {
        return database.inTransaction(tenant(database), em -> work.apply(provisioning(em)));
    }

    private static Provisioning provisioning(jakarta.persistence.EntityManager em) {
        return new Provisioning(Founded.organisations(em), new JpaAccounts(em));
    }
}
