package org.parley.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a person reads while several nodes start, run and stop. */
final class ClusterGreeting {

    private static final int SECONDS_EACH = 20;

    private final PrintStream out;

    ClusterGreeting(PrintStream out) {
        this.out = out;
    }

    void starting(int nodes) {
        out.println();
        out.println(
                "PostgreSQL runs. Balancer and " + nodes + " nodes are starting, one after the other. This takes about "
                        + (nodes + 1) * SECONDS_EACH + " seconds.");
    }

    /** @param servers the balancer first */
    void running(List<ServerPlan> servers, Duration took) {
        out.println();
        out.println("Parley runs on " + (servers.size() - 1) + " nodes. It was ready after " + took.toSeconds()
                + " seconds.");
        out.println();
        String origin = servers.get(0).ports().origin().toString();
        out.println("  Demo page            " + origin + "/chat/demo/");
        out.println("  Console              " + origin + "/console/");
        out.println();
        out.println("  Server       Address                   Management                Log");
        for (ServerPlan server : servers) {
            out.printf(
                    "  %-12s %-25s %-25s %s%n",
                    name(server),
                    server.ports().origin(),
                    "http://localhost:" + server.ports().management(),
                    server.folders().logFile());
        }
        out.println();
        out.println("  The certificate was made on this machine, so the browser asks once whether to go on.");
    }

    void files(Path passwords, Path folder) {
        out.println();
        out.println("  Passwords, private   " + passwords);
        out.println("  Everything else      " + folder);
        out.println();
        out.println("Kill a node and the others go on. Ctrl-C stops all.");
    }

    void busy(List<Integer> ports) {
        out.println();
        out.println("In use by other programs: ports " + ports + ". Stop them, or choose others:");
        out.println("  ./mvnw -Pcluster -Dparley.https.port=9443 -Dparley.management.port=10990");
    }

    void failed(List<String> reasons) {
        out.println();
        out.println("Parley did not start:");
        reasons.forEach(reason -> out.println("  " + reason));
    }

    void ended(ServerPlan server) {
        out.println();
        out.println(name(server) + " has ended. Its log: " + server.folders().logFile());
    }

    void stopping() {
        out.println();
        out.println("Parley is stopping.");
    }

    private static String name(ServerPlan server) {
        return server.properties().getOrDefault("jboss.node.name", "a server");
    }
}
