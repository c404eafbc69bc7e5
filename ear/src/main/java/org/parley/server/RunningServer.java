package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.wildfly.core.launcher.StandaloneCommandBuilder;
import org.wildfly.plugin.tools.server.ServerManager;

/** A server this JVM started. It ends when it is told to, or when this JVM ends. */
public final class RunningServer {

    private static final Duration BOOT = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(60);

    private final ServerPlan plan;
    private final Process process;
    private final Thread guard;

    private RunningServer(ServerPlan plan, Process process) {
        this.plan = plan;
        this.process = process;
        this.guard = new Thread(this::end, "parley-end");
    }

    /**
     * Starts a server and waits until it answers. Makes its keys and passwords if this is the first start on its data;
     * those of a node are made by {@link Cluster}.
     *
     * @param postgresql the passwords of PostgreSQL's roles {@code owner}, {@code app} and {@code writer}, to enter into
     *     its credential store before; empty if it has them or does not need them
     * @throws StartFailedException if it ends before, or Parley is not wholly deployed; it is stopped then
     * @throws IOException if its files cannot be written
     */
    public static RunningServer start(ServerPlan plan, Optional<Passwords> postgresql)
            throws IOException, StartFailedException {
        if (plan.folders().hasOwnStore()) {
            new DataFolder(plan.folders().data()).prepare(plan.javaHome());
        }
        CredentialFolder store = new CredentialFolder(plan.folders().store());
        if (postgresql.isPresent()) {
            store.enterPostgresql(postgresql.get());
        }
        Files.createDirectories(plan.folders().log());
        PrivateFile.write(plan.folders().consoleFile(), new byte[0]);
        List<String> command = new ArrayList<>(plan.shell());
        command.addAll(command(plan, store).build());
        Process process = new ProcessBuilder(PrivateFile.maker(command))
                .redirectErrorStream(true)
                .redirectOutput(plan.folders().consoleFile().toFile())
                .start();
        RunningServer server = new RunningServer(plan, process);
        Runtime.getRuntime().addShutdownHook(server.guard);
        try {
            server.await();
            return server;
        } catch (StartFailedException | IOException e) {
            server.stop();
            throw e;
        }
    }

    private static StandaloneCommandBuilder command(ServerPlan plan, CredentialFolder store) {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(
                        plan.folders().home())
                .setJavaHome(plan.javaHome())
                .setBaseDirectory(plan.folders().base())
                .addJavaOptions(plan.javaOptions());
        command.setLogDirectory(plan.folders().log());
        Map<String, String> properties = new TreeMap<>(plan.properties());
        properties.put("jboss.server.data.dir", plan.folders().data().toString());
        properties.put("jboss.https.port", Integer.toString(plan.ports().https()));
        properties.put(
                "jboss.management.http.port", Integer.toString(plan.ports().management()));
        properties.putIfAbsent("parley.store", store.file().toString());
        properties.put("parley.store.secret", store.secretCommand());
        // Options of the JVM rather than arguments of the server: the first log lines ask for some of them.
        properties.forEach((name, value) -> command.addJavaOption("-D" + name + "=" + value));
        return command;
    }

    private void await() throws IOException, StartFailedException {
        try (ModelControllerClient client = management()) {
            ServerManager manager =
                    ServerManager.builder().process(process).client(client).standalone();
            if (!manager.waitFor(BOOT.toSeconds(), TimeUnit.SECONDS)) {
                throw new StartFailedException(List.of(notReady()));
            }
            List<String> problems = BootReport.problems(client, plan.folders().holdParley());
            if (!problems.isEmpty()) {
                throw new StartFailedException(problems);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException(List.of("The start was interrupted."));
        }
    }

    private String notReady() throws IOException {
        if (process.isAlive()) {
            return "The server was not ready after " + BOOT.toMinutes() + " minutes.";
        }
        try (Stream<String> said = Files.lines(plan.folders().consoleFile())) {
            return "The server ended while it started, with exit code " + process.exitValue() + ": "
                    + said.filter(line -> !line.isBlank()).reduce("", (first, last) -> last);
        }
    }

    /** The plan it was started by. */
    public ServerPlan plan() {
        return plan;
    }

    /** A new connection to its management interface, signed in as its local administrator; the caller closes it. */
    public ModelControllerClient management() throws IOException {
        return ModelControllerClient.Factory.create("127.0.0.1", plan.ports().management());
    }

    /** The process, for measuring and killing. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /**
     * Waits until it ends.
     *
     * @return its exit code; 0 if an administrator shut it down
     * @throws InterruptedException if this thread is interrupted
     */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Stops it in good order, at the latest after a minute the hard way. */
    public void stop() {
        end();
        forget();
    }

    /** Ends it as a power cut would: no shutdown code runs. */
    public void kill() {
        process.destroyForcibly();
        hasEnded();
        forget();
    }

    /** Ends it from within this JVM's own end, and returns the exit code. */
    int end() {
        process.destroy();
        if (!hasEnded()) {
            process.destroyForcibly();
            hasEnded();
        }
        return process.exitValue();
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves it to the caller to end it before this JVM ends. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(guard);
        } catch (IllegalStateException e) {
            // This JVM ends already, and the guard with it.
            assert !process.isAlive();
        }
    }
}
