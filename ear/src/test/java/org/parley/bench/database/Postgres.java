package org.parley.bench.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.parley.server.Passwords;

/** A PostgreSQL with its usual settings, which flushes each commit to the disk. */
public final class Postgres implements AutoCloseable {

    public static final List<String> ROLES = List.of("owner", "app", "writer");

    private static final String SUPERUSER = "postgres";
    private static final String NAME = "parley";

    private final EmbeddedPostgres process;
    private final DataSource superuser;
    private final long pid;

    private Postgres(EmbeddedPostgres process, long pid) {
        this.process = process;
        this.superuser = process.getDatabase(SUPERUSER, NAME);
        this.pid = pid;
    }

    /**
     * Starts one, new, and makes Parley's database and roles in it.
     *
     * @param data an empty or missing folder
     * @param roles the script of the roles
     * @throws IOException if it does not start
     */
    public static Postgres start(Path data, int port, Path roles, Passwords passwords)
            throws IOException, SQLException {
        EmbeddedPostgres process = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // The library starts it for tests, which need not survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        run(process.getPostgresDatabase(), List.of("create database " + NAME));
        // The library's own process is the one that starts it and ends.
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        Postgres postgres = new Postgres(process, pid);
        postgres.require("fsync", "on");
        postgres.require("synchronous_commit", "on");
        run(postgres.superuser, script(roles, passwords));
        return postgres;
    }

    /** The administrator's script, with psql's variables filled in. */
    private static List<String> script(Path roles, Passwords passwords) throws IOException {
        String text = Files.readString(roles).replaceAll("(?m)^--.*$", "");
        for (String role : ROLES) {
            text = text.replace(":'" + role + "_password'", "'" + passwords.of(role) + "'");
        }
        return List.of(text.split(";")).stream()
                .filter(command -> !command.isBlank())
                .toList();
    }

    private void require(String setting, String value) throws SQLException {
        String found = setting(setting);
        if (!found.equals(value)) {
            throw new IllegalStateException(setting + " is " + found);
        }
    }

    /** What {@code show} tells. */
    public String setting(String name) throws SQLException {
        return ask(NAME, "show " + name);
    }

    /** The first field of what a query in one of its databases finds. */
    public String ask(String database, String query) throws SQLException {
        try (Connection connection = process.getDatabase(SUPERUSER, database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Makes another database for something that Parley is compared with. */
    public void create(String database, List<String> commands) throws SQLException {
        run(superuser, List.of("create database " + database));
        run(process.getDatabase(SUPERUSER, database), commands);
    }

    /** From now on each commit waits so long before its flush, together with whoever commits meanwhile. */
    public void flushCost(int micros) throws SQLException {
        run(
                superuser,
                List.of(
                        "alter system set commit_delay = " + micros,
                        "alter system set commit_siblings = " + (micros > 0 ? 0 : 5),
                        "select pg_reload_conf()"));
    }

    private static void run(DataSource database, List<String> commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The whole database, past row security. */
    public DataSource superuser() {
        return superuser;
    }

    /** Where it listens. */
    public int port() {
        return process.getPort();
    }

    /** Of the process all others are children of. */
    public long pid() {
        return pid;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
