package org.parley.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.bench.plan.Build;
import org.parley.bench.plan.Settings;

/** Measures what was asked for: a selection, or the suite. */
public final class Bench {

    // The client's libraries announce their versions; held, or the setting would be collected.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Bench() {}

    /**
     * Runs everything; leaves with exit code 1 if a message was lost, doubled or out of order or a part of the suite did
     * not come to its end, with 2 if there is nothing to report.
     *
     * @param arguments one: the build folder that holds the provisioned server
     */
    public static void main(String[] arguments) {
        System.setProperty("org.jboss.logging.provider", "jdk");
        LIBRARIES.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Threads of libraries would hold this JVM.
        System.exit(run(Path.of(arguments[0]).toAbsolutePath().normalize(), out));
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // who runs a benchmark reads it
    private static int run(Path target, PrintStream out) {
        Build build = new Build(target);
        Settings settings = new Settings(System.getProperties());
        try {
            boolean right = settings.suite()
                    ? new Suite(build, settings, out).run()
                    : new Selection(build, settings, out).run();
            return right ? 0 : 1;
        } catch (Exception e) {
            e.printStackTrace();
            return 2;
        }
    }
}
