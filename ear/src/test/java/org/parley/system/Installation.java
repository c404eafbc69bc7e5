package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.server.Passwords;
import org.parley.server.Ports;
import org.parley.server.RunningServer;
import org.parley.server.ServerFolders;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;

/** One Parley of a test's own: the provisioned server on free ports, fresh data, a database, the demo organisation. */
public final class Installation implements AutoCloseable {

    private static final List<String> USERS = List.of("admin", "manager", "alice", "bob", "auditor");

    private final Path folder;
    private final TestDatabase database;
    private final ServerPlan plan;
    private final Passwords passwords = Passwords.random(USERS);
    private @Nullable RunningServer server;
    private @Nullable HttpClient http;

    private Installation(Path folder, TestDatabase database) throws IOException {
        this.folder = folder;
        this.database = database;
        Path home = target().resolve("server");
        Path base = folder.resolve("base");
        copyBase(home.resolve("standalone"), base);
        Path passwordsFile = folder.resolve("passwords.properties");
        passwords.write(passwordsFile);
        Ports ports = Ports.free();
        ServerFolders folders = new ServerFolders(home, base, folder.resolve("data"), folder.resolve("log"));
        this.plan = ServerPlan.of(folders, ports)
                .on(Path.of(System.getProperty("parley.test.java-home", System.getProperty("java.home"))))
                .with(database.settings())
                .with(Map.of(
                        "parley.demo.passwords",
                        passwordsFile.toString(),
                        "parley.demo.origin",
                        ports.origin().toString()));
    }

    /** The one of this run, on its database. */
    static Installation shared() {
        return fresh("shared-" + sharedDatabase(), sharedDatabase());
    }

    /** The database of this run: what {@code parley.test.database} names. */
    static String sharedDatabase() {
        return System.getProperty("parley.test.database", "h2");
    }

    /**
     * A new one that does not run yet.
     *
     * @param name of its folder below {@code target/system}; what was there is deleted
     * @param database {@code h2} or {@code postgresql}
     */
    public static Installation fresh(String name, String database) {
        Path folder = target().resolve("system").resolve(name);
        try {
            delete(folder);
            Files.createDirectories(folder);
            return new Installation(
                    folder,
                    database.equals("postgresql") ? new RealPostgresql(folder.resolve("database")) : new EmbeddedH2());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts what does not run.
     *
     * @throws StartFailedException if the server refuses to start
     */
    public void ensureRunning() throws IOException, StartFailedException {
        database.start();
        if (server == null || !server.process().isAlive()) {
            server = RunningServer.start(plan, database.passwords());
        }
    }

    /** Stops the server in good order. */
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        server().kill();
    }

    /** Stops the server and starts it again. */
    public void restart() throws IOException, StartFailedException {
        stop();
        ensureRunning();
    }

    /** The server. */
    public RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    /** Its database. */
    public TestDatabase database() {
        return database;
    }

    /** Everything it writes is in here: data, log, configuration, temporary files, its database. */
    Path folder() {
        return folder;
    }

    /** Where its server lives. */
    public ServerFolders folders() {
        return plan.folders();
    }

    /** How its server is started. */
    public ServerPlan plan() {
        return plan;
    }

    /** Its address, {@code https://localhost:…}, also the origin the demo site allows. */
    public URI origin() {
        return plan.ports().origin();
    }

    /** A path below its address. */
    public URI at(String path) {
        return origin().resolve(path);
    }

    /** The same for a socket, {@code wss://localhost:…}. */
    public URI socket(String path) {
        return URI.create("wss://" + origin().getAuthority() + path);
    }

    /** The password of one of the demo's users. */
    public String password(String user) {
        return passwords.of(user);
    }

    /** A client that trusts this server's certificate and no other. It follows no redirect and keeps no cookie. */
    public HttpClient http() {
        if (http == null) {
            http = Trust.onlyIn(folders().certificateFile());
        }
        return http;
    }

    /** Somebody on a page of the demo organisation. */
    public VisitorClient visitor() {
        return new VisitorClient(this);
    }

    /** A member of the demo organisation's staff, signed in. */
    public AgentClient agent(String user) throws IOException, InterruptedException {
        return AgentClient.signIn(this, user);
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    private static Path target() {
        return Path.of(System.getProperty("basedir", ""), "target")
                .toAbsolutePath()
                .normalize();
    }

    private static void copyBase(Path from, Path to) throws IOException {
        for (String part : List.of("configuration", "deployments")) {
            Files.createDirectories(to.resolve(part));
            try (Stream<Path> files = Files.list(from.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(
                            file,
                            to.resolve(part).resolve(file.getFileName().toString()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
