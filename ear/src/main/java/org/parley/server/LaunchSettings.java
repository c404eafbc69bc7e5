package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs {@code ./mvnw -Prun} or {@code ./mvnw -Pcluster} may set, each with {@code -D}: {@code parley.https.port},
 * {@code parley.management.port}, {@code parley.demo.password} (one for everybody), {@code parley.demo.passwords} (a file of them),
 * {@code parley.database.passwords} (a file with PostgreSQL's {@code owner}, {@code app} and {@code writer}), and all
 * settings of the server that begin with {@code parley.} or {@code jboss.}; for the cluster also {@code nodes}.
 */
final class LaunchSettings {

    private static final String PASSWORD = "parley.demo.password";
    private static final String PASSWORDS = "parley.demo.passwords";
    private static final String DATABASE_PASSWORDS = "parley.database.passwords";
    private static final String HTTPS = "parley.https.port";
    private static final String MANAGEMENT = "parley.management.port";
    private static final String NODES = "nodes";
    private static final int USUAL_NODES = 2;
    private static final int CLUSTER = 7600;
    private static final int APART = 100;
    private static final Set<String> OWN = Set.of(PASSWORD, PASSWORDS, DATABASE_PASSWORDS, HTTPS, MANAGEMENT);

    private final Path target;
    private final Properties given;

    /** @param target the build folder that holds the provisioned server */
    LaunchSettings(Path target, Properties given) {
        this.target = target.toAbsolutePath().normalize();
        this.given = given;
    }

    Ports ports() {
        return new Ports(port(HTTPS, Ports.USUAL.https()), port(MANAGEMENT, Ports.USUAL.management()));
    }

    private int port(String name, int usual) {
        return Integer.parseInt(given.getProperty(name, Integer.toString(usual)));
    }

    ServerPlan plan() {
        Ports ports = ports();
        Path server = target.resolve("server");
        ServerFolders folders = new ServerFolders(
                server, server.resolve("standalone"), target.resolve("parley-data"), target.resolve("parley-log"));
        return ServerPlan.of(folders, ports)
                .with(Map.of(
                        "parley.log.console.level",
                        "ERROR",
                        "parley.demo.origin",
                        ports.origin().toString(),
                        PASSWORDS,
                        passwordsFile().toString()))
                .with(forTheServer());
    }

    /** Where {@code ./mvnw -Pcluster} keeps everything. */
    Path clusterFolder() {
        return target.resolve("parley-cluster");
    }

    /** As many nodes as {@code nodes} says; their ports are a hundred apart, above those of the balancer. */
    Cluster cluster() {
        Ports balancer = ports();
        List<NodePorts> nodes = IntStream.rangeClosed(1, port(NODES, USUAL_NODES))
                .mapToObj(node -> new NodePorts(
                        NodePorts.LOOPBACK,
                        new Ports(balancer.https() + node * APART, balancer.management() + node * APART),
                        CLUSTER + node * APART))
                .toList();
        return new Cluster(
                target.resolve("server"),
                clusterFolder(),
                Path.of(System.getProperty("java.home")),
                new NodePorts(NodePorts.LOOPBACK, balancer, CLUSTER),
                nodes);
    }

    /** What each node of the cluster is told beside what the cluster tells it. */
    Map<String, String> forNodes() {
        Map<String, String> settings = new TreeMap<>(forTheServer());
        settings.put("parley.log.console.level", "ERROR");
        settings.put(PASSWORDS, passwordsFile().toString());
        return settings;
    }

    private Map<String, String> forTheServer() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : given.stringPropertyNames()) {
            if ((name.startsWith("parley.") || name.startsWith("jboss.")) && !OWN.contains(name)) {
                settings.put(name, given.getProperty(name));
            }
        }
        return settings;
    }

    Path passwordsFile() {
        String file = setting(PASSWORDS);
        return file == null
                ? target.resolve("parley-passwords.properties")
                : Path.of(file).toAbsolutePath();
    }

    /** The passwords of the demo's users and the operator: those given, else those of last time, else new ones. */
    Passwords passwords() throws IOException, StartFailedException {
        Path file = passwordsFile();
        String one = setting(PASSWORD);
        if (one != null) {
            Passwords.same(Passwords.DEMO_USERS, one).write(file);
        } else if (Files.notExists(file)) {
            Passwords.random(Passwords.DEMO_USERS).write(file);
        }
        Passwords passwords = Passwords.read(file);
        List<String> missing = passwords.missing(Passwords.DEMO_USERS);
        if (!missing.isEmpty()) {
            throw new StartFailedException(List.of(
                    file + " has no line for " + String.join(", ", missing) + ". Add them, or delete the file."));
        }
        return passwords;
    }

    /** PostgreSQL's passwords, if a file of them was given. */
    Optional<Passwords> databasePasswords() throws IOException {
        String file = setting(DATABASE_PASSWORDS);
        return file == null ? Optional.empty() : Optional.of(Passwords.read(Path.of(file)));
    }

    private @Nullable String setting(String name) {
        String value = given.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }
}
