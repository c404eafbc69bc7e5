package org.parley.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;
import org.parley.server.Passwords;
import org.parley.server.RunningServer;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;
import org.parley.system.Reachable;

/** One node of a cluster, spoken to directly, past any balancer. */
public final class Node implements Reachable {

    /** In {@code [node1(v=16.0.5)|1] (2) [node1(v=16.0.5), node2(v=16.0.5)]}, the view's name excepted. */
    private static final Pattern MEMBER = Pattern.compile("([\\w.-]+)\\(v=[^)]*\\)(?=[,\\]])");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 50;

    private final ServerPlan plan;
    private final URI page;
    private final Passwords passwords;
    private final HttpClient http;
    private @Nullable RunningServer server;

    Node(ServerPlan plan, URI page, Passwords passwords, HttpClient http) {
        this.plan = plan;
        this.page = page;
        this.passwords = passwords;
        this.http = http;
    }

    /**
     * Starts it unless it runs, and waits until it is ready.
     *
     * @throws StartFailedException if it refuses to start
     */
    public void start() throws IOException, StartFailedException {
        if (server == null || !server.process().isAlive()) {
            server = RunningServer.start(plan, Optional.empty());
        }
    }

    /** Stops it in good order, if it runs. */
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        server().kill();
    }

    /** The running node. */
    public RunningServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    /** How it is started. */
    public ServerPlan plan() {
        return plan;
    }

    /** The nodes it sees, itself among them, the oldest first. */
    public List<String> view() throws IOException {
        try (ModelControllerClient management = server().management()) {
            ModelNode request = new ModelNode();
            request.get("operation").set("read-attribute");
            request.get("address").add("subsystem", "jgroups").add("channel", "ee");
            request.get("name").set("view");
            String view = management.execute(request).get("result").asString("");
            return MEMBER.matcher(view).results().map(member -> member.group(1)).toList();
        }
    }

    /** Waits until it sees these nodes and no others, in any order. */
    public void awaitView(String... names) throws IOException {
        List<String> wanted = List.of(names).stream().sorted().toList();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!view().stream().sorted().toList().equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("sees " + view() + ", not " + wanted);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public URI origin() {
        return plan.ports().origin();
    }

    @Override
    public URI page() {
        return page;
    }

    @Override
    public String password(String user) {
        return passwords.of(user);
    }

    @Override
    public HttpClient http() {
        return http;
    }
}
