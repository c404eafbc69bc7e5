package org.parley.bench;

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
final class Postgres implements AutoCloseable {

    static final List<String> ROLES = List.of("owner", "app", "writer");

    private static final String NAME = "parley";

    private final EmbeddedPostgres process;
    private final DataSource superuser;
    private final long pid;

    private Postgres(EmbeddedPostgres process, long pid) {
        this.process = process;
        this.superuser = process.getDatabase("postgres", NAME);
        this.pid = pid;
    }

    /**
     * Starts one, new, and makes Parley's database and roles in it.
     *
     * @param data an empty or missing folder
     * @param roles the script of the roles
     * @throws IOException if it does not start
     */
    static Postgres start(Path data, int port, Path roles, Passwords passwords) throws IOException, SQLException {
        EmbeddedPostgres process = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // The library starts it for tests, which need not survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
        // The library's own process is the one that starts it and ends.
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        Postgres postgres = new Postgres(process, pid);
        postgres.require("fsync", "on");
        postgres.require("synchronous_commit", "on");
        postgres.run(script(roles, passwords));
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
    String setting(String name) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** From now on each commit waits so long before its flush, together with whoever commits meanwhile. */
    void flushCost(int micros) throws SQLException {
        run(List.of(
                "alter system set commit_delay = " + micros,
                "alter system set commit_siblings = " + (micros > 0 ? 0 : 5),
                "select pg_reload_conf()"));
    }

    private void run(List<String> commands) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The whole database, past row security. */
    DataSource superuser() {
        return superuser;
    }

    /** Of the process all others are children of. */
    long pid() {
        return pid;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
