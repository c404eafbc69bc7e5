package org.parley.tenancy.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;

/** One migrated database with its three data sources and a Hibernate on top, for the life of the test run. */
public final class Database {

    private final String name;
    private final DataSource owner;
    private final DataSource app;
    private final DataSource writer;
    private final EntityManagerFactory factory;

    Database(String name, DataSource owner, DataSource app, DataSource writer, EntityManagerFactory factory) {
        this.name = name;
        this.owner = owner;
        this.app = app;
        this.writer = writer;
        this.factory = factory;
    }

    /** Sees and changes everything: for preparing rows, and for breaking them. */
    public DataSource owner() {
        return owner;
    }

    /** The application's role, with no tenant set. */
    public DataSource app() {
        return app;
    }

    /** The group-commit writer's role. */
    public DataSource writer() {
        return writer;
    }

    /** Whether the database itself keeps tenants apart. */
    public boolean hasRowSecurity() {
        return name.equals("PostgreSQL");
    }

    /** Runs {@code work} in a transaction of its own for {@code tenant}; rolls back and rethrows if it throws. */
    public <T> T inTransaction(TenantId tenant, Function<EntityManager, T> work) {
        return Tenancy.call(tenant, () -> transaction(work));
    }

    /** As {@link #inTransaction}, as the writer of mixed batches. */
    public <T> T inWriterTransaction(Function<EntityManager, T> work) {
        return Tenancy.callAsWriter(() -> transaction(work));
    }

    /** As {@link #inTransaction}, before any tenant is known. */
    public <T> T inUnboundTransaction(Function<EntityManager, T> work) {
        return transaction(work);
    }

    private <T> T transaction(Function<EntityManager, T> work) {
        return factory.unwrap(SessionFactory.class).fromTransaction(work::apply);
    }

    @Override
    public String toString() {
        return name;
    }
}
