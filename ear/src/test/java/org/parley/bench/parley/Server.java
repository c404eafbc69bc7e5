package org.parley.bench.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.parley.bench.plan.Settings;
import org.parley.server.Passwords;
import org.parley.server.RunningServer;
import org.parley.server.ServerFolders;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;

/** The provisioned server on a copy of its configuration, with the demo organisation, on PostgreSQL. */
public final class Server implements AutoCloseable {

    private static final List<String> DEMO_USERS = List.of("admin", "manager", "alice", "bob", "auditor");

    private final RunningServer running;
    private final int plainPort;

    private Server(RunningServer running, int plainPort) {
        this.running = running;
        this.plainPort = plainPort;
    }

    /**
     * Starts it, new.
     *
     * @param home the provisioned server
     * @param folder an empty folder for all it keeps
     */
    public static Server start(Path home, Path folder, Settings settings, Passwords database)
            throws IOException, StartFailedException {
        copy(home.resolve("standalone"), folder.resolve("standalone"));
        ServerFolders folders =
                new ServerFolders(home, folder.resolve("standalone"), folder.resolve("data"), folder.resolve("log"));
        ServerPlan plan = ServerPlan.of(folders, settings.ports())
                .options(settings.serverOptions())
                .with(properties(folder, settings))
                .with(Map.of("parley.demo.origin", settings.ports().origin().toString()));
        return new Server(RunningServer.start(plan, Optional.of(database)), settings.plainPort());
    }

    /** What is set for every server that is measured; makes the passwords of the demo's users. */
    static Map<String, String> properties(Path folder, Settings settings) throws IOException {
        Path passwords = folder.resolve("demo-passwords.properties");
        Passwords.random(DEMO_USERS).write(passwords);
        return Map.of(
                "parley.demo.passwords", passwords.toString(),
                "parley.database", "postgresql",
                "parley.database.port", Integer.toString(settings.databasePort()),
                "parley.database.sslmode", "disable",
                // One visitor here says more than a person can.
                "parley.socket.frames-per-second", "100000",
                "parley.log.console", "false");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Opens a listener without TLS, which the product has not. */
    public void listenPlainly() throws IOException {
        ModelNode port = operation("add", "socket-binding-group", "standard-sockets", "socket-binding", "bench");
        port.get("port").set(plainPort);
        port.get("interface").set("management");
        execute(port);
        ModelNode listener =
                operation("add", "subsystem", "undertow", "server", "default-server", "http-listener", "bench");
        listener.get("socket-binding").set("bench");
        execute(listener);
    }

    /** Deploys {@code archive}. */
    public void deploy(Path archive) throws IOException {
        ModelNode deployment =
                operation("add", "deployment", archive.getFileName().toString());
        deployment.get("content").get(0).get("url").set(archive.toUri().toString());
        deployment.get("enabled").set(true);
        execute(deployment);
    }

    private static ModelNode operation(String name, String... address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        for (int i = 0; i < address.length; i += 2) {
            operation.get("address").add(address[i], address[i + 1]);
        }
        return operation;
    }

    private void execute(ModelNode operation) throws IOException {
        try (ModelControllerClient client = running.management()) {
            ModelNode result = client.execute(operation);
            if (!result.get("outcome").asString().equals("success")) {
                throw new IOException(result.get("failure-description").asString());
            }
        }
    }

    /** Where it is spoken to. */
    public Site site() {
        return new Site(
                running.plan().ports().https(),
                plainPort,
                running.plan().ports().origin());
    }

    public long pid() {
        return running.process().pid();
    }

    @Override
    public void close() {
        running.stop();
    }
}
