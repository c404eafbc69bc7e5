package org.parley.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.server.Passwords;
import org.parley.server.ServerPlan;
import org.parley.system.Reachable;

/** One node of a cluster, spoken to directly, past any balancer. */
public final class Node extends Machine {

    /** In {@code [node1(v=16.0.5)|1] (2) [node1(v=16.0.5), node2(v=16.0.5)]}, the view's name excepted. */
    private static final Pattern MEMBER = Pattern.compile("([\\w.-]+)\\(v=[^)]*\\)(?=[,\\]])");

    Node(ServerPlan plan, URI page, Passwords passwords, HttpClient http) {
        super(plan, page, passwords, http);
    }

    @Override
    public URI origin() {
        return URI.create("https://" + address() + ":" + plan().ports().https());
    }

    /** As logs and the other nodes have it. */
    public String name() {
        return setting("jboss.node.name");
    }

    private String address() {
        return setting("jboss.bind.address");
    }

    private String setting(String name) {
        return Objects.requireNonNull(plan().properties().get(name), name);
    }

    /** Where the other nodes speak to it. */
    Stream<InetSocketAddress> listens() {
        return Stream.of("parley.cluster.port", "parley.cluster.watch-port")
                .map(port -> new InetSocketAddress(address(), Integer.parseInt(setting(port))));
    }

    /** Its door, for those who are far away: what they say, and what they are told, arrives so much later. */
    Reachable far(Duration eachWay) {
        Relay relay = new Relay(
                new InetSocketAddress("127.0.0.1", 0),
                new InetSocketAddress(address(), plan().ports().https()),
                eachWay);
        return new FarDoor(
                this, URI.create("https://localhost:" + relay.address().getPort()));
    }

    private record FarDoor(Node node, URI origin) implements Reachable {

        @Override
        public URI page() {
            return node.page();
        }

        @Override
        public String password(String user) {
            return node.password(user);
        }

        @Override
        public HttpClient http() {
            return node.http();
        }
    }

    /** The nodes it sees, itself among them, the oldest first. */
    public List<String> view() throws IOException {
        String view = ask("read-attribute", Map.of("name", "view"), "subsystem", "jgroups", "channel", "ee")
                .asString("");
        // After a merge the groups that it was made of follow.
        return MEMBER.matcher(view.replaceAll(", \\d+ subgroups:.*", ""))
                .results()
                .map(member -> member.group(1))
                .toList();
    }

    /** Waits until it sees these nodes and no others, in any order. */
    public void awaitView(String... names) throws IOException, InterruptedException {
        await(() -> view().stream().sorted().toList(), Stream.of(names).sorted().toList());
    }

    /** Whether visitors are told that this department is open. */
    public boolean isOpen(String department) throws IOException, InterruptedException {
        for (JsonNode one : visitor().site().path("departments")) {
            if (one.path("key").asText().equals(department)) {
                return one.path("open").asBoolean();
            }
        }
        throw new AssertionError("no department " + department);
    }
}
