package org.parley.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;
import org.parley.server.Passwords;
import org.parley.server.ServerPlan;

/** What stands before the nodes of a cluster, and people speak to. */
public final class Balancer extends Machine {

    private static final List<String> APPLICATIONS = List.of("/api", "/chat", "/console");

    Balancer(ServerPlan plan, URI page, Passwords passwords, HttpClient http) {
        super(plan, page, passwords, http);
    }

    /** The nodes it sends people to, with everything that Parley is. */
    public List<String> nodes() throws IOException {
        ModelNode known = ask(
                "read-resource",
                Map.of("recursive", true, "include-runtime", true),
                "subsystem",
                "undertow",
                "configuration",
                "filter",
                "mod-cluster",
                "load-balancer");
        return known.get("balancer", "mycluster", "node").asPropertyListOrEmpty().stream()
                .filter(node -> isUsed(node.getValue()))
                .map(Property::getName)
                .toList();
    }

    private static boolean isUsed(ModelNode node) {
        return node.get("status").asString("").equals("NODE_UP")
                && APPLICATIONS.stream()
                        .allMatch(path ->
                                node.get("context", path, "status").asString("").equals("enabled"));
    }

    /** Waits until it sends people to these nodes and no others. */
    public void awaitNodes(String... names) throws IOException, InterruptedException {
        await(
                () -> nodes().stream().sorted().toList(),
                Stream.of(names).sorted().toList());
    }
}
