package org.parley.tenancy.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.parley.tenancy.SchemaForTests;

/** Starts the databases of the test run, each at its first use, and stops them with the JVM. */
public final class Databases {

    private static final Path ROLES = Path.of("../config/postgresql/roles.sql");

    private Databases() {}

    /** Both, in the order in which they start fastest. */
    public static Stream<Database> both() {
        return Stream.of(Embedded.DATABASE, Real.DATABASE);
    }

    /** The real one only, for what H2 cannot do. */
    public static Database postgresql() {
        return Real.DATABASE;
    }

    private static final class Embedded {
        static final Database DATABASE = start();

        private static Database start() {
            DataSource all =
                    JdbcConnectionPool.create("jdbc:h2:mem:parley;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
            return open("H2", all, all, all);
        }
    }

    private static final class Real {
        static final Database DATABASE = start();

        private static Database start() {
            try {
                // Closed by the library's own shutdown hook when the JVM ends.
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "50")
                        .start();
                createRoles(postgres.getPostgresDatabase());
                return open(
                        "PostgreSQL",
                        postgres.getDatabase("parley_owner", "postgres"),
                        postgres.getDatabase("parley_app", "postgres"),
                        postgres.getDatabase("parley_writer", "postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Runs the administrator's script, with psql's three variables filled in. */
    private static void createRoles(DataSource superuser) throws IOException, SQLException {
        String script = Files.readString(ROLES)
                .replaceAll(":'(owner|app|writer)_password'", "'unused'")
                .replaceAll("(?m)^--.*$", "");
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : List.of(script.split(";"))) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private static Database open(String name, DataSource owner, DataSource app, DataSource writer) {
        SchemaForTests.migrate(owner);
        return new Database(name, owner, app, writer, hibernate(owner, app, writer));
    }

    private static EntityManagerFactory hibernate(DataSource owner, DataSource app, DataSource writer) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("hibernate.transaction.coordinator_class", "jdbc");
        settings.put("hibernate.connection.provider_disables_autocommit", "true");
        settings.put("hibernate.resource.beans.container", new PlainBeans());
        settings.put("parley.datasource.owner", owner);
        settings.put("parley.datasource.app", transactional(app));
        settings.put("parley.datasource.writer", transactional(writer));
        return Persistence.createEntityManagerFactory("parley", settings);
    }

    /** Opens connections inside a transaction, as the server's data sources do within JTA. */
    private static DataSource transactional(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(source, arguments);
                    if (result instanceof Connection connection) {
                        connection.setAutoCommit(false);
                    }
                    return result;
                });
    }
}
