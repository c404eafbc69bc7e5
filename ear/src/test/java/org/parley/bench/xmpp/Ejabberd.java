package org.parley.bench.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.parley.bench.database.Postgres;
import org.parley.bench.plan.Scenario.Transport;

/** ejabberd of Debian's package, with an archive of all messages in the PostgreSQL of everything else measured. */
public final class Ejabberd implements AutoCloseable {

    static final String PASSWORD = "pw";

    private static final String DATABASE = "ejabberd";
    private static final Path PROGRAM = Path.of("/usr/sbin/ejabberdctl");
    private static final Path SCHEMA = Path.of("/usr/share/ejabberd/sql/pg.sql");
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String PEOPLE = "insert into users (username, password) select r || n, '" + PASSWORD
            + "' from generate_series(0, %d) n, " + "(values ('v'), ('a')) people (r)";
    private static final String COUNT = "select count(*) from archive where kind = 'chat' and username like 'v%'";
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Process process;
    private final Postgres database;
    private final int tls;
    private final int plain;

    private Ejabberd(Process process, Postgres database, int tls, int plain) {
        this.process = process;
        this.database = database;
        this.tls = tls;
        this.plain = plain;
    }

    /**
     * Whether it can be started on this machine.
     *
     * @throws IllegalStateException if it is not installed; the message names the package
     */
    public static void require() {
        if (Files.notExists(PROGRAM) || Files.notExists(SCHEMA)) {
            throw new IllegalStateException("ejabberd is to be measured and " + PROGRAM
                    + " is not there: install Debian's packages ejabberd and erlang-p1-pgsql, or leave it out with "
                    + "-Dbench.subject=parley,relay");
        }
    }

    /**
     * Starts it, new, with a database of its own.
     *
     * @param folder for all it keeps; must not exist
     * @param people how many pairs may sign in
     * @param tls its port for {@code wss}; the one after it is for {@code ws}
     * @throws IOException if it does not answer within a minute
     */
    public static Ejabberd start(Path folder, Postgres database, int people, int tls)
            throws IOException, SQLException, InterruptedException {
        require();
        Files.createDirectories(folder);
        database.create(DATABASE, List.of(Files.readString(SCHEMA), PEOPLE.formatted(people - 1)));
        int plain = tls + 1;
        Map<String, String> places = Map.of(
                "certificate", certificate(folder).toString(),
                "database", Integer.toString(database.port()),
                "tls", Integer.toString(tls),
                "plain", Integer.toString(plain));
        Path settings = folder.resolve("ejabberd.yml");
        Files.writeString(settings, filled(places));
        Ejabberd started = new Ejabberd(run(folder, settings), database, tls, plain);
        try {
            started.await();
            return started;
        } catch (IOException e) {
            started.close();
            throw new IOException("ejabberd does not start, see " + folder, e);
        }
    }

    private static String filled(Map<String, String> places) throws IOException {
        try (InputStream form = Ejabberd.class.getResourceAsStream("ejabberd.yml")) {
            if (form == null) {
                throw new IOException("ejabberd.yml is not among the resources");
            }
            String text = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> place : places.entrySet()) {
                text = text.replace("@" + place.getKey() + "@", place.getValue());
            }
            return text;
        }
    }

    /** ECDSA on P-256, as the server's that it is compared with; by the openssl that the package brings. */
    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        String command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost"
                + " -keyout " + key.getFileName() + " -out " + certificate.getFileName();
        Process openssl = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        if (openssl.waitFor() != 0) {
            throw new IOException("openssl makes no certificate, see " + folder);
        }
        Files.writeString(key, Files.readString(certificate), StandardOpenOption.APPEND);
        return key;
    }

    /** The virtual machine itself, as {@code ejabberdctl} would start it, but under this user and without a network of nodes. */
    private static Process run(Path folder, Path settings) throws IOException {
        String command = "erl -noinput +K true +P 250000 +Q 65536 -s ejabberd -mnesia dir";
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("\"" + folder.resolve("mnesia") + "\"");
        ProcessBuilder erlang = new ProcessBuilder(words);
        erlang.environment()
                .putAll(Map.of(
                        "ERL_LIBS", libraries().toString(),
                        "EJABBERD_CONFIG_PATH", settings.toString(),
                        "EJABBERD_LOG_PATH", folder.resolve("ejabberd.log").toString(),
                        "HOME", folder.toString()));
        return erlang.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
    }

    /** The folder that Debian puts the libraries of its architecture in. */
    private static Path libraries() throws IOException {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return folders.filter(Ejabberd::holdsEjabberd)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no folder of ejabberd in " + LIBRARIES));
        }
    }

    private static boolean holdsEjabberd(Path folder) {
        return !named(folder).isEmpty();
    }

    private static List<String> named(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.startsWith("ejabberd-"));
        return names == null ? List.of() : List.of(names);
    }

    /** As Debian counts. */
    public static String version() throws IOException {
        return Collections.max(named(libraries())).substring("ejabberd-".length());
    }

    private void await() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), tls)) {
                assert probe.isConnected();
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    URI address(Transport transport) {
        return transport == Transport.WSS
                ? URI.create("wss://localhost:" + tls + "/ws")
                : URI.create("ws://localhost:" + plain + "/ws");
    }

    /** How many messages its archive holds; each is in the archives of both, and is counted in the visitor's. */
    public long archived() throws SQLException {
        return Long.parseLong(database.ask(DATABASE, COUNT));
    }

    /** Of the virtual machine, for measuring. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .handle((ended, late) -> process.destroyForcibly())
                .join();
    }
}
