package org.parley.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.bench.load.Driver;
import org.parley.bench.load.HighestRate;
import org.parley.bench.load.Measurement;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Loop;
import org.parley.bench.plan.Settings;
import org.parley.bench.report.Conditions;
import org.parley.bench.report.Report;

/** Starts a database and a server, measures what was asked for, prints it, and stops both. */
public final class Bench {

    private static final int SETTLING_SECONDS = 3;

    // The client's libraries announce their versions; held, or the setting would be collected.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private final Settings settings;
    private final Stage stage;
    private final Driver driver;
    private final Report report;

    private Bench(Settings settings, Stage stage, Report report) {
        this.settings = settings;
        this.stage = stage;
        this.driver = stage.driver();
        this.report = report;
    }

    /**
     * Runs everything; leaves with exit code 1 if a message was lost, doubled or out of order.
     *
     * @param arguments one: the build folder that holds the provisioned server
     * @throws Exception if something does not start, or a socket ends
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jboss.logging.provider", "jdk");
        LIBRARIES.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path target = Path.of(arguments[0]).toAbsolutePath().normalize();
        Settings settings = new Settings(System.getProperties());
        out.println("Starting PostgreSQL and Parley, and bringing " + settings.mostPairs()
                + " visitors and agents together.");
        boolean right;
        try (Stage stage = Stage.set(target, settings);
                Report report = new Report(out, target.resolve("bench/results.csv"))) {
            report.conditions(Conditions.of(stage.database(), settings));
            right = new Bench(settings, stage, report).run();
        }
        // Threads of libraries would hold this JVM.
        System.exit(right ? 0 : 1);
    }

    private boolean run() throws Exception {
        warmUp();
        for (int round = 1; round <= settings.rounds(); round++) {
            report.round(round, settings.rounds());
            for (Scenario scenario : settings.scenarios()) {
                stage.database().flushCost(scenario.flushMicros());
                report.measured(measure(scenario));
            }
        }
        report.medians();
        return report.checked(stage.check(), stage.missingInArchive());
    }

    /** All subjects: what is measured first must not pay for the compiler. */
    private void warmUp() throws InterruptedException {
        int most = settings.mostPairs();
        for (Scenario.Subject subject : settings.subjects()) {
            for (Scenario.Transport transport : settings.transports()) {
                driver.measure(Scenario.warmUp(subject, transport, most), settings.warmupSeconds(), 1);
            }
        }
    }

    private Measurement measure(Scenario scenario) throws InterruptedException {
        boolean search = scenario.loop() == Loop.OPEN && scenario.rate().isEmpty();
        return search
                ? new HighestRate(driver).find(scenario, SETTLING_SECONDS, settings.seconds())
                : driver.measure(scenario, SETTLING_SECONDS, settings.seconds());
    }
}
