package org.parley.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;
import org.parley.server.Passwords;
import org.parley.server.RunningServer;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;
import org.parley.system.Reachable;

/** One server of a cluster: a node, spoken to directly, or the balancer before the nodes. */
public class Machine implements Reachable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 50;

    private final ServerPlan plan;
    private final URI page;
    private final Passwords passwords;
    private final HttpClient http;
    private @Nullable RunningServer server;

    Machine(ServerPlan plan, URI page, Passwords passwords, HttpClient http) {
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
        start(plan);
    }

    /**
     * The same under another plan, for this once.
     *
     * @throws StartFailedException if it refuses to start
     */
    public void start(ServerPlan other) throws IOException, StartFailedException {
        if (server == null || !server.process().isAlive()) {
            server = RunningServer.start(other, Optional.empty());
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

    /** Stops it in the middle of everything, its sockets open: as a machine that swaps, or that is being moved. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on as if nothing had been. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(server().process().pid());
        if (new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor() != 0) {
            throw new IOException("no process " + pid);
        }
    }

    /** The running server. */
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

    /** What it answers to this, waited for while it is not what is wanted. */
    <T> void await(Answer<T> answer, T wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T found = answer.ask();
        while (!found.equals(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("is " + found + ", not " + wanted);
            }
            Thread.sleep(PAUSE_MILLIS);
            found = answer.ask();
        }
    }

    /** A question to it. */
    interface Answer<T> {
        T ask() throws IOException, InterruptedException;
    }

    /** The result of an operation on the resource at {@code address}. */
    ModelNode ask(String operation, Map<String, Object> parameters, String... address) throws IOException {
        ModelNode request = new ModelNode();
        request.get("operation").set(operation);
        for (int i = 0; i < address.length; i += 2) {
            request.get("address").add(address[i], address[i + 1]);
        }
        parameters.forEach((name, value) -> request.get(name).set(value.toString()));
        try (ModelControllerClient management = server().management()) {
            return management.execute(request).get("result");
        }
    }
}
