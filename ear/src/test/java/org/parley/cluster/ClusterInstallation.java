package org.parley.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.server.Cluster;
import org.parley.server.NodePorts;
import org.parley.server.Passwords;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;
import org.parley.system.Installation;
import org.parley.system.Reachable;
import org.parley.system.RealPostgresql;
import org.parley.system.TestFolder;
import org.parley.system.Trust;

/** A cluster of a test's own: up to three nodes and their balancer on free ports, fresh data, one PostgreSQL, the demo organisation. */
public final class ClusterInstallation implements AutoCloseable {

    /** How many nodes run unless a test starts the last one. */
    static final int USUAL = 2;

    /** How many there are. */
    static final int MOST = 3;

    private final Ground ground;
    private final RealPostgresql database;
    private final Cluster cluster;
    private final Balancer balancer;
    private final List<Node> nodes = new ArrayList<>();

    private ClusterInstallation(Path folder, Ground ground) throws IOException, StartFailedException {
        this.ground = ground;
        database = RealPostgresql.at(ground.host(), folder.resolve("database"));
        Path passwordsFile = folder.resolve("passwords.properties");
        Passwords passwords = Passwords.random(Reachable.USERS);
        passwords.write(passwordsFile);
        List<NodePorts> ports = new ArrayList<>();
        for (int node = 1; node <= MOST; node++) {
            NodePorts free = NodePorts.free().at(ground.address(node));
            ports.add(free);
            ground.open(node, free.ports().management());
        }
        cluster = new Cluster(
                TestFolder.server(),
                folder,
                TestFolder.javaHome(),
                NodePorts.free().at(ground.host()),
                ports);
        cluster.prepare(TestFolder.scripts(), database.passwords().orElseThrow());
        ServerPlan front = cluster.balancer();
        URI page = front.ports().origin();
        balancer = new Balancer(
                front, page, passwords, Trust.onlyIn(front.folders().certificateFile()));
        HttpClient http = Trust.onlyIn(cluster.authority().certificate());
        for (int node = 1; node <= MOST; node++) {
            nodes.add(new Node(
                    cluster.node(node)
                            .within(ground.shell(node))
                            .options(Installation.OPTIONS)
                            .with(database.settings())
                            .with(rehearsal(ground))
                            .with(Map.of(
                                    "parley.demo.passwords",
                                    passwordsFile.toString(),
                                    "jboss.bind.address.management",
                                    ground.address(node))),
                    page,
                    passwords,
                    http));
        }
    }

    /** As usual only where it is measured how soon people are back; elsewhere long enough to show that it works. */
    private static Map<String, String> rehearsal(Ground ground) {
        return ground == Ground.LOOPBACK ? Map.of("parley.rehearsal", "PT1S") : Map.of();
    }

    /**
     * A new one that does not run yet.
     *
     * @param name of its folder below {@code target/system}; what was there is deleted
     * @param ground closed with it
     */
    static ClusterInstallation fresh(String name, Ground ground) {
        try {
            return new ClusterInstallation(TestFolder.fresh(name), ground);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StartFailedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The database, the balancer and the first two nodes run, and the nodes see each other; others are stopped.
     *
     * @throws StartFailedException if a node refuses to start
     */
    public void ensureRunning() throws IOException, StartFailedException, InterruptedException {
        database.start();
        for (int node = USUAL + 1; node <= MOST; node++) {
            node(node).stop();
        }
        balancer.start();
        for (int node = 1; node <= USUAL; node++) {
            node(node).start();
        }
        awaitWhole(USUAL);
        balancer.awaitNodes(names(USUAL));
    }

    /** Waits until the first {@code size} nodes see each other, and no others. */
    public void awaitWhole(int size) throws IOException, InterruptedException {
        awaitTogether(nodes.subList(0, size));
    }

    /** Waits until these nodes see each other, and no others. */
    public void awaitTogether(List<Node> together) throws IOException, InterruptedException {
        String[] names = together.stream().map(Node::name).toArray(String[]::new);
        for (Node node : together) {
            node.awaitView(names);
        }
    }

    private String[] names(int size) {
        return cluster.names().subList(0, size).toArray(String[]::new);
    }

    /** One of its nodes, counted from one. */
    public Node node(int node) {
        return nodes.get(node - 1);
    }

    /** What joins a node to everybody else; only of nodes that stand apart. */
    public Uplink uplink(int node) {
        return ground.uplink(node);
    }

    /** The same. */
    public Uplink uplink(Node node) {
        return uplink(nodes.indexOf(node) + 1);
    }

    /**
     * From now on everything between nodes, and between clients and nodes, arrives so much later, until their uplinks are
     * mended. Of nodes that stand apart, and do not run.
     *
     * @return the doors that are as far away as the nodes from each other
     */
    public List<Reachable> slow(Duration eachWay) {
        for (Node from : nodes) {
            nodes.stream()
                    .filter(to -> to != from)
                    .flatMap(Node::listens)
                    .forEach(to -> uplink(from).slow(to, eachWay));
        }
        return nodes.stream().map(node -> node.far(eachWay)).toList();
    }

    /** What stands before the nodes, and people speak to. */
    public Balancer balancer() {
        return balancer;
    }

    /** The database of all nodes. */
    public RealPostgresql database() {
        return database;
    }

    /** What the nodes share. */
    Cluster cluster() {
        return cluster;
    }

    @Override
    public void close() {
        nodes.forEach(Node::stop);
        balancer.stop();
        database.close();
        ground.close();
    }
}
