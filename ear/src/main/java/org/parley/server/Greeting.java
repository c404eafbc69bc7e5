package org.parley.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a person reads while Parley starts, runs and stops. */
final class Greeting {

    private static final Map<String, String> ROLES = Map.of(
            "admin",
            "administrator",
            "manager",
            "manager of Cards",
            "alice",
            "agent, Cards",
            "bob",
            "agent, Loans",
            "auditor",
            "auditor",
            Operator.NAME,
            "management console only");

    private final PrintStream out;

    Greeting(PrintStream out) {
        this.out = out;
    }

    void starting() {
        out.println();
        out.println("Parley is starting. This takes about 20 seconds.");
    }

    void running(ServerPlan plan, Duration took) {
        Ports ports = plan.ports();
        out.println();
        out.println("Parley runs. It was ready after " + took.toSeconds() + " seconds.");
        out.println();
        out.println("  Demo page            " + ports.origin() + "/chat/demo/");
        out.println("  Console              " + ports.origin() + "/console/");
        out.println("  Management console   http://localhost:" + ports.management() + "/console/");
        out.println();
        out.println("  The certificate was made on this machine, so the browser asks once whether to go on.");
    }

    void passwords(Passwords passwords) {
        out.println();
        out.println("  Sign in as   Password");
        for (String user : Passwords.DEMO_USERS) {
            out.printf("  %-12s %s   %s%n", user, passwords.of(user), ROLES.get(user));
        }
    }

    void files(Path passwords, ServerPlan plan) {
        out.println();
        out.println("  Passwords, private   " + passwords);
        out.println("  Log                  " + plan.folders().logFile());
        out.println("  Data, kept           " + plan.folders().data());
        out.println();
        out.println("Ctrl-C stops Parley.");
    }

    void busy(List<Integer> ports) {
        out.println();
        for (int port : ports) {
            out.println("Port " + port + " is in use by another program.");
        }
        out.println("Stop it, or choose other ports:");
        out.println("  ./mvnw -Prun -Dparley.https.port=8444 -Dparley.management.port=9991");
    }

    void failed(List<String> reasons, Path log) {
        out.println();
        out.println("Parley did not start:");
        reasons.forEach(reason -> out.println("  " + reason));
        out.println("The whole story: " + log);
    }

    void stopping() {
        out.println();
        out.println("Parley is stopping.");
    }

    void ended(int code, Path log) {
        out.println();
        switch (code) {
            case 0 -> out.println("Parley was shut down.");
            // 128 and the signal: Ctrl-C or kill.
            case 130, 143 -> out.println("Parley stopped.");
            default -> out.println("Parley ended unexpectedly, with exit code " + code + ". Its log: " + log);
        }
    }
}
