package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.server.BaseFolder;
import org.parley.server.Passwords;
import org.parley.server.Ports;
import org.parley.server.RunningServer;
import org.parley.server.ServerFolders;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;

/** One Parley of a test's own: the provisioned server on free ports, fresh data, a database, the demo organisation. */
public final class Installation implements Reachable, AutoCloseable {

    /** A server that is started again and again is to be up soon, not at its best. */
    public static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path folder;
    private final TestDatabase database;
    private final ServerPlan plan;
    private final Passwords passwords = Passwords.random(Reachable.USERS);
    private @Nullable RunningServer server;
    private @Nullable HttpClient http;

    private Installation(Path folder, TestDatabase database) throws IOException {
        this.folder = folder;
        this.database = database;
        Path home = TestFolder.server();
        Path base = folder.resolve("base");
        new BaseFolder(home.resolve("standalone")).copyTo(base);
        Path passwordsFile = folder.resolve("passwords.properties");
        passwords.write(passwordsFile);
        Ports ports = Ports.free();
        ServerFolders folders = new ServerFolders(home, base, folder.resolve("data"), folder.resolve("log"));
        this.plan = ServerPlan.of(folders, ports)
                .on(TestFolder.javaHome())
                .options(OPTIONS)
                .with(database.settings())
                .with(Map.of(
                        "parley.rehearsal",
                        "PT0S",
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
        try {
            Path folder = TestFolder.fresh(name);
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

    @Override
    public URI origin() {
        return plan.ports().origin();
    }

    @Override
    public String password(String user) {
        return passwords.of(user);
    }

    @Override
    public HttpClient http() {
        if (http == null) {
            http = Trust.onlyIn(folders().certificateFile());
        }
        return http;
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
