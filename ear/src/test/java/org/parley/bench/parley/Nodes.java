package org.parley.bench.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bench.plan.Build;
import org.parley.bench.plan.Settings;
import org.parley.server.Cluster;
import org.parley.server.NodePorts;
import org.parley.server.Passwords;
import org.parley.server.RunningServer;
import org.parley.server.StartFailedException;

/** Nodes of one cluster, spoken to directly; nobody stands before them. */
public final class Nodes implements AutoCloseable {

    private static final int MOST = 3;

    private final Cluster cluster;
    private final Map<String, String> properties;
    private final List<RunningServer> running = new ArrayList<>();

    private Nodes(Cluster cluster, Map<String, String> properties) {
        this.cluster = cluster;
        this.properties = properties;
    }

    /**
     * Makes their configurations; none runs yet.
     *
     * @param folder for all they keep
     */
    public static Nodes prepare(Build build, Path folder, Settings settings, Passwords database)
            throws IOException, StartFailedException {
        List<NodePorts> ports = new ArrayList<>();
        for (int node = 0; node < MOST; node++) {
            ports.add(NodePorts.free());
        }
        Files.createDirectories(folder);
        Cluster cluster =
                new Cluster(build.server(), folder, Path.of(System.getProperty("java.home")), NodePorts.free(), ports);
        cluster.prepare(build.scripts(), database);
        return new Nodes(cluster, Server.properties(folder, settings));
    }

    /** Starts one more; where it is spoken to. */
    public Site start() throws IOException, StartFailedException {
        RunningServer node =
                RunningServer.start(cluster.node(running.size() + 1).with(properties), Optional.empty());
        running.add(node);
        return new Site(
                node.plan().ports().https(), 0, cluster.balancer().ports().origin());
    }

    /** The processes that run. */
    public List<Long> pids() {
        return running.stream().map(node -> node.process().pid()).toList();
    }

    @Override
    public void close() {
        running.forEach(RunningServer::stop);
    }
}
