package org.parley.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts several nodes and their balancer in the foreground for whoever runs {@code ./mvnw -Pcluster}, until Ctrl-C. */
public final class ClusterForeground {

    private final LaunchSettings settings;
    private final Cluster cluster;
    private final PrintStream out;
    private final ClusterGreeting greeting;
    private final List<RunningServer> running = new ArrayList<>();
    private final List<Thread> errors = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private ClusterForeground(LaunchSettings settings, PrintStream out) {
        this.settings = settings;
        this.cluster = settings.cluster();
        this.out = out;
        this.greeting = new ClusterGreeting(out);
    }

    /**
     * Runs until this JVM is told to end. Then nodes and balancer stop in good order, and the database after them.
     *
     * @param target the build folder that holds the provisioned server
     * @param scripts the folder {@code config/wildfly}
     * @param stopDatabase called last
     * @param chosen the settings by which the nodes find it
     * @param passwords of its roles {@code owner}, {@code app} and {@code writer}
     * @return false if it could not start
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted while the nodes run
     */
    public static boolean run(
            Path target, Path scripts, Runnable stopDatabase, Map<String, String> chosen, Passwords passwords)
            throws IOException, InterruptedException {
        PrintStream out = Foreground.console();
        ClusterForeground foreground = new ClusterForeground(new LaunchSettings(target, System.getProperties()), out);
        return foreground.run(scripts, stopDatabase, chosen, passwords);
    }

    private boolean run(Path scripts, Runnable stopDatabase, Map<String, String> chosen, Passwords passwords)
            throws IOException, InterruptedException {
        List<Integer> busy = cluster.busy();
        if (!busy.isEmpty()) {
            greeting.busy(busy);
            return false;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stopDatabase), "parley-cluster-end"));
        try {
            start(scripts, chosen, passwords);
        } catch (StartFailedException e) {
            greeting.failed(e.reasons());
            return false;
        }
        new CountDownLatch(1).await();
        return true;
    }

    private void start(Path scripts, Map<String, String> chosen, Passwords roles)
            throws IOException, StartFailedException {
        greeting.starting(cluster.names().size());
        long begin = System.nanoTime();
        Passwords passwords = settings.passwords();
        cluster.prepare(scripts, roles);
        start(cluster.balancer());
        for (int node = 1; node <= cluster.names().size(); node++) {
            ServerPlan plan = cluster.node(node).with(settings.forNodes()).with(chosen);
            Operator.enter(plan.folders().base(), passwords.of(Operator.NAME));
            start(plan);
        }
        greeting.running(
                running.stream().map(RunningServer::plan).toList(), Duration.ofNanos(System.nanoTime() - begin));
        new Greeting(out).passwords(passwords);
        greeting.files(settings.passwordsFile(), settings.clusterFolder());
    }

    private void start(ServerPlan plan) throws IOException, StartFailedException {
        RunningServer server = RunningServer.start(plan, Optional.empty());
        // All at once would leave nodes that report their end to a balancer that has gone.
        server.forget();
        synchronized (running) {
            running.add(server);
        }
        server.process().onExit().thenAccept(ended -> tell(plan));
        Thread watch = new Thread(new LogWatch(plan.folders().logFile(), out), "parley-errors");
        watch.setDaemon(true);
        watch.start();
        errors.add(watch);
    }

    private void tell(ServerPlan ended) {
        if (!stopping.get()) {
            greeting.ended(ended);
        }
    }

    private void end(Runnable stopDatabase) {
        stopping.set(true);
        // What is cut off by the end is no error to tell of.
        errors.forEach(Thread::interrupt);
        greeting.stopping();
        synchronized (running) {
            for (int last = running.size() - 1; last >= 0; last--) {
                running.get(last).end();
            }
        }
        stopDatabase.run();
    }
}
