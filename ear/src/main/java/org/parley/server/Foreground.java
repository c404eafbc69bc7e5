package org.parley.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts Parley in the foreground for whoever runs {@code ./mvnw -Prun}, until Ctrl-C. */
public final class Foreground {

    // The client's libraries announce their versions; held, or the setting would be collected.
    private static final Logger LIBRARIES = Logger.getLogger("org");

    private final LaunchSettings settings;
    private final PrintStream out;
    private final Greeting greeting;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Foreground(LaunchSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.greeting = new Greeting(out);
    }

    /**
     * Runs until the server ends; leaves with exit code 1 if it could not start or ended by itself in error.
     *
     * @param arguments one: the build folder that holds the provisioned server
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted while the server runs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = console();
        LaunchSettings settings = new LaunchSettings(Path.of(arguments[0]), System.getProperties());
        int code = new Foreground(settings, out).run();
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Standard output, for nobody but us. */
    static PrintStream console() {
        System.setProperty("org.jboss.logging.provider", "jdk");
        LIBRARIES.setLevel(Level.WARNING);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset());
    }

    private int run() throws IOException, InterruptedException {
        List<Integer> busy = settings.ports().busy();
        if (!busy.isEmpty()) {
            greeting.busy(busy);
            return 1;
        }
        ServerPlan plan = settings.plan();
        try {
            return watch(start(plan));
        } catch (StartFailedException e) {
            greeting.failed(e.reasons(), plan.folders().logFile());
            return 1;
        }
    }

    private RunningServer start(ServerPlan plan) throws IOException, StartFailedException {
        greeting.starting();
        long begin = System.nanoTime();
        Passwords passwords = settings.passwords();
        Operator.enter(plan.folders().base(), passwords.of(Operator.NAME));
        RunningServer server = RunningServer.start(plan, settings.databasePasswords());
        greeting.running(plan, Duration.ofNanos(System.nanoTime() - begin));
        greeting.passwords(passwords);
        greeting.files(settings.passwordsFile(), plan);
        return server;
    }

    private int watch(RunningServer server) throws IOException, InterruptedException {
        Thread errors = new Thread(new LogWatch(server.plan().folders().logFile(), out), "parley-errors");
        errors.setDaemon(true);
        errors.start();
        // Ctrl-C ends this JVM and the server together; the prompt comes back when the server has ended.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, errors)));
        int code = server.waitFor();
        farewell(server, code);
        return code;
    }

    /** What is cut off by the end is no error to tell of. */
    private void stop(RunningServer server, Thread errors) {
        errors.interrupt();
        if (!ended.get()) {
            greeting.stopping();
        }
        farewell(server, server.end());
    }

    private void farewell(RunningServer server, int code) {
        if (!ended.getAndSet(true)) {
            greeting.ended(code, server.plan().folders().logFile());
        }
    }
}
