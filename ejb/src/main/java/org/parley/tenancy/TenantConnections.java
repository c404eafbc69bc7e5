package org.parley.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.hibernate.engine.jndi.spi.JndiService;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.ServiceRegistryAwareService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Hands Hibernate a connection on which PostgreSQL knows the tenant, for this transaction only. Named in
 * persistence.xml; the settings {@value #APP} and {@value #WRITER} name the data sources (JNDI name or object). With that of
 * {@value #OWNER}, which migrates, they are {@linkplain Entrance tried out} first: Hibernate, the first who asks the
 * database, would tell of one that does not answer as of a dialect that it cannot determine.
 *
 * <p>The setting is local to the transaction: one at the level of the session would leak to the connection's next user.
 */
public final class TenantConnections implements MultiTenantConnectionProvider<Integer>, ServiceRegistryAwareService {

    static final String OWNER = "parley.datasource.owner";
    static final String APP = "parley.datasource.app";
    static final String WRITER = "parley.datasource.writer";

    private static final String BIND = "select set_config('parley.tenant', ?, true)";

    private transient @Nullable DataSource app;
    private transient @Nullable DataSource writer;
    private transient volatile @Nullable Boolean rowSecurity;

    @Override
    public void injectServices(ServiceRegistryImplementor registry) {
        Map<String, Object> settings =
                registry.requireService(ConfigurationService.class).getSettings();
        Entrance.tryOut(dataSource(registry, settings.get(OWNER)), "owner");
        app = dataSource(registry, settings.get(APP));
        Entrance.tryOut(app, "app");
        writer = dataSource(registry, settings.get(WRITER));
        Entrance.tryOut(writer, "writer");
    }

    private static DataSource dataSource(ServiceRegistryImplementor registry, @Nullable Object setting) {
        if (setting instanceof DataSource object) {
            return object;
        }
        if (setting instanceof String name
                && registry.requireService(JndiService.class).locate(name) instanceof DataSource found) {
            return found;
        }
        throw new IllegalStateException(
                "persistence.xml names no data source in " + OWNER + ", " + APP + " or " + WRITER);
    }

    @Override
    public Connection getConnection(Integer tenant) throws SQLException {
        if (Tenancy.WRITER.equals(tenant)) {
            return connection(writer);
        }
        Connection connection = connection(app);
        try {
            if (hasRowSecurity(connection)) {
                bind(connection, tenant);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void bind(Connection connection, Integer tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    private boolean hasRowSecurity(Connection connection) throws SQLException {
        Boolean known = rowSecurity;
        if (known == null) {
            known = Engine.of(connection) == Engine.POSTGRESQL;
            rowSecurity = known;
        }
        return known;
    }

    private static Connection connection(@Nullable DataSource source) throws SQLException {
        if (source == null) {
            throw new SQLException("no data source: the persistence unit has not started");
        }
        return source.getConnection();
    }

    @Override
    public void releaseConnection(Integer tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return connection(app);
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    /** A transaction keeps one connection, so that the tenant it was told stays told. */
    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new UnknownUnwrapTypeException(type);
    }
}
