package org.parley.system;

import static java.nio.file.StandardOpenOption.APPEND;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.server.FreePorts;
import org.parley.server.Passwords;

/** A PostgreSQL of this run's own, made ready by the administrator's script. */
public final class RealPostgresql implements TestDatabase {

    private static final List<String> ROLES = List.of("owner", "app", "writer");
    /** Not the usual one: whoever names the roles otherwise must find that everything follows. */
    private static final String PREFIX = "bank_";

    private static final String STANDBY = "standby";
    private static final int PAUSE_MILLIS = 50;
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final String address;
    private final int port;
    private final Passwords passwords;
    private final boolean endsWithUs;
    private @Nullable EmbeddedPostgres running;

    /** @param folder where it keeps its files; must not exist */
    public RealPostgresql(Path folder) {
        this(folder, LOOPBACK, Passwords.random(ROLES), true);
    }

    /** One that listens, beside the loopback address, on another of this machine, to those on the same network. */
    public static RealPostgresql at(String address, Path folder) {
        return new RealPostgresql(folder, address, Passwords.random(ROLES), true);
    }

    /**
     * One whose files may be there from last time. It goes on until it is closed, also when this JVM ends.
     *
     * @param passwords of its roles, which they got when they were made
     */
    public static RealPostgresql kept(Path folder, Passwords passwords) {
        return new RealPostgresql(folder, LOOPBACK, passwords, false);
    }

    private RealPostgresql(Path folder, String address, Passwords passwords, boolean endsWithUs) {
        boolean fresh = Files.notExists(folder);
        this.endsWithUs = endsWithUs;
        this.folder = folder;
        this.address = address;
        this.port = freePort();
        this.passwords = passwords;
        start();
        if (fresh) {
            admitNeighbours();
            createRoles();
        }
    }

    /** New passwords for its roles. */
    public static Passwords newPasswords() {
        return Passwords.random(ROLES);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "parley.database", "postgresql",
                "parley.database.host", address,
                "parley.database.port", Integer.toString(port),
                "parley.database.name", "postgres",
                "parley.database.sslmode", "disable"));
        ROLES.forEach(role -> settings.put("parley.database." + role, PREFIX + role));
        return settings;
    }

    @Override
    public Optional<Passwords> passwords() {
        return Optional.of(passwords);
    }

    @Override
    public void start() {
        if (running == null) {
            start(Map.of());
        }
    }

    private void start(Map<String, String> more) {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setRegisterShutdownHook(endsWithUs)
                    // As a server in the field has it: an acknowledged commit is on the disk.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("listen_addresses", address.equals(LOOPBACK) ? address : LOOPBACK + "," + address);
            more.forEach(server::setServerConfig);
            running = server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one for the same clients, with the same passwords. @param folder where it keeps its files; must not exist */
    public RealPostgresql beside(Path folder) {
        return new RealPostgresql(folder, address, passwords, true);
    }

    /**
     * A second one, which follows this one from now on and answers questions meanwhile. This one is started anew for it.
     *
     * @param folder where it keeps its files; must not exist
     * @param waitedFor whether what is committed here is on the second one's disk too, before anybody is told
     */
    public RealPostgresql standby(Path folder, boolean waitedFor)
            throws IOException, InterruptedException, SQLException {
        close();
        copyTo(folder);
        Files.createFile(folder.resolve("standby.signal"));
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=%s port=%d user=postgres application_name=%s'%n"
                        .formatted(LOOPBACK, port, STANDBY),
                APPEND);
        start(waitedFor ? Map.of("synchronous_standby_names", STANDBY) : Map.of());
        RealPostgresql standby = new RealPostgresql(folder, address, passwords, true);
        while (column("select 1 from pg_stat_replication where state = 'streaming'")
                .isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return standby;
    }

    private void copyTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> !file.endsWith("postmaster.pid")).toList()) {
                Files.copy(file, other.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Ends its following: it is the database from now on. Returns when it lets itself be written to. */
    public void promote() throws SQLException {
        column("select pg_promote()");
    }

    /** Has its write-ahead log go on in another file, as it does after each sixteen megabytes. */
    public void beginNextSegment() throws SQLException {
        column("select pg_switch_wal()");
    }

    /** Starts it anew, whatever state it is in. */
    public void restart() {
        close();
        start();
    }

    @Override
    public void flush() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        try {
            // Left behind by the dead; the next start would take it for a running server's.
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(); // gives the folder's lock back
    }

    /** Its processes, the first one is their parent; for measuring what they use. */
    public List<ProcessHandle> processes() {
        try {
            long main = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
            ProcessHandle parent = ProcessHandle.of(main).orElseThrow();
            return Stream.concat(Stream.of(parent), parent.descendants()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A connection that row security does not bind, for a test that looks at what is really stored.
     *
     * @throws SQLException if it does not answer
     */
    public Connection superuser() throws SQLException {
        if (running == null) {
            throw new SQLException("PostgreSQL was stopped");
        }
        return running.getPostgresDatabase().getConnection();
    }

    /**
     * The first column of what is really stored, as texts.
     *
     * @throws SQLException if it does not answer
     */
    public List<String> column(String select) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /**
     * Changes one row of what is really stored.
     *
     * @throws SQLException if it does not answer
     */
    void change(String update) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            int rows = statement.executeUpdate(update);
            if (rows != 1) {
                throw new AssertionError(rows + " rows: " + update);
            }
        }
    }

    /** Where it is found, {@code 127.0.0.1:5432}. */
    public String host() {
        return address + ":" + port;
    }

    /** Where its files are, the write-ahead log among them. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
        }
    }

    private void admitNeighbours() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            Files.writeString(folder.resolve("pg_hba.conf"), "host all,replication all samenet trust\n", APPEND);
            statement.execute("select pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createRoles() {
        Path script = Path.of(System.getProperty("basedir", ""), "..", "config", "postgresql", "roles.sql");
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            String commands = Files.readString(script).replaceAll("(?m)^(--|\\\\).*$", "");
            for (String role : ROLES) {
                commands = commands.replace("parley_" + role, PREFIX + role)
                        .replace(":'" + role + "_password'", "'" + passwords.of(role) + "'");
            }
            for (String command : commands.split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("roles.sql does not run", e);
        }
    }

    private static int freePort() {
        try {
            return FreePorts.first(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
