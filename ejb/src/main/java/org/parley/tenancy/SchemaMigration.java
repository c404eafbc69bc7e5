package org.parley.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/**
 * Brings the database to this release's schema before anything else starts; one whose schema this release cannot work with
 * stops the start. Other start-up beans name it in {@code @DependsOn}.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private final String appRole;
    private final String writerRole;
    private final boolean node;

    @Resource(lookup = "java:jboss/datasources/ParleyOwner")
    private @Nullable DataSource owner;

    /** For the container only. */
    protected SchemaMigration() {
        this("", "", false);
    }

    /**
     * The names of the two database roles the schema is granted to, as the data sources have them; PostgreSQL only. And
     * whether this server is a node of a cluster, as the script says that makes it one.
     */
    @Inject
    public SchemaMigration(
            @ConfigProperty(name = "parley.database.app", defaultValue = "parley_app") String appRole,
            @ConfigProperty(name = "parley.database.writer", defaultValue = "parley_writer") String writerRole,
            @ConfigProperty(name = "parley.cluster.node", defaultValue = "false") boolean node) {
        this.appRole = appRole;
        this.writerRole = writerRole;
        this.node = node;
    }

    @PostConstruct
    void migrate() {
        if (owner == null) {
            throw new IllegalStateException("data source ParleyOwner is not configured");
        }
        if (node && !isPostgresql(owner)) {
            throw TenancyLog.LOG.embeddedInCluster();
        }
        boolean rowSecurity = apply(owner, appRole, writerRole);
        if (!rowSecurity) {
            TenancyLog.LOG.embeddedDatabase();
        }
    }

    /**
     * Applies what is missing.
     *
     * @return whether this database keeps tenants apart by itself (row security)
     */
    static boolean apply(DataSource owner, String appRole, String writerRole) {
        boolean postgresql = isPostgresql(owner);
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration/" + (postgresql ? "postgresql" : "h2"))
                .placeholders(Map.of("app", appRole, "writer", writerRole))
                .load();
        new SchemaGate(owner, SchemaLevel.OURS).pass(newest(flyway));
        flyway.migrate();
        return postgresql;
    }

    private static int newest(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null ? 0 : current.getVersion().getMajor().intValueExact();
    }

    private static boolean isPostgresql(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            return Engine.of(connection) == Engine.POSTGRESQL;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached through data source ParleyOwner", e);
        }
    }
}
