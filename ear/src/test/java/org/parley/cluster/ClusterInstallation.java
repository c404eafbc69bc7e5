package org.parley.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.server.Cluster;
import org.parley.server.NodePorts;
import org.parley.server.Passwords;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;
import org.parley.system.Reachable;
import org.parley.system.RealPostgresql;
import org.parley.system.TestFolder;
import org.parley.system.Trust;

/** A cluster of a test's own: up to three nodes and their balancer on free ports, fresh data, one PostgreSQL, the demo organisation. */
public final class ClusterInstallation implements AutoCloseable {

    /** How many nodes run unless a test starts the last one. */
    static final int USUAL = 2;

    private static final int MOST = 3;

    private final RealPostgresql database;
    private final Cluster cluster;
    private final Balancer balancer;
    private final List<Node> nodes = new ArrayList<>();

    private ClusterInstallation(Path folder) throws IOException, StartFailedException {
        database = new RealPostgresql(folder.resolve("database"));
        Path passwordsFile = folder.resolve("passwords.properties");
        Passwords passwords = Passwords.random(Reachable.USERS);
        passwords.write(passwordsFile);
        List<NodePorts> ports = new ArrayList<>();
        for (int node = 1; node <= MOST; node++) {
            ports.add(NodePorts.free());
        }
        cluster = new Cluster(TestFolder.server(), folder, TestFolder.javaHome(), NodePorts.free(), ports);
        cluster.prepare(TestFolder.scripts(), database.passwords().orElseThrow());
        ServerPlan front = cluster.balancer();
        URI page = front.ports().origin();
        balancer = new Balancer(
                front, page, passwords, Trust.onlyIn(front.folders().certificateFile()));
        HttpClient http = Trust.onlyIn(cluster.authority().certificate());
        for (int node = 1; node <= MOST; node++) {
            nodes.add(new Node(
                    cluster.node(node)
                            .with(database.settings())
                            .with(Map.of("parley.demo.passwords", passwordsFile.toString())),
                    page,
                    passwords,
                    http));
        }
    }

    /**
     * A new one that does not run yet.
     *
     * @param name of its folder below {@code target/system}; what was there is deleted
     */
    static ClusterInstallation fresh(String name) {
        try {
            return new ClusterInstallation(TestFolder.fresh(name));
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
        String[] names = cluster.names().subList(0, USUAL).toArray(String[]::new);
        for (int node = 1; node <= USUAL; node++) {
            node(node).awaitView(names);
        }
        balancer.awaitNodes(names);
    }

    /** One of its nodes, counted from one. */
    public Node node(int node) {
        return nodes.get(node - 1);
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
    }
}
