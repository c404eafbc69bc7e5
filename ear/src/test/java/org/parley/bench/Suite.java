package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.parley.bench.load.Meter;
import org.parley.bench.plan.Build;
import org.parley.bench.plan.Estimate;
import org.parley.bench.plan.Programme;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.plan.Settings;
import org.parley.bench.report.Conditions;
import org.parley.bench.report.Page;
import org.parley.bench.report.Report;
import org.parley.bench.report.Results;
import org.parley.bench.report.Results.Circumstance;
import org.parley.bench.xmpp.Ejabberd;

/** Everything that the goals are about, in one run: all subjects in turns, then Parley under circumstances. */
final class Suite {

    private final Build build;
    private final Settings settings;
    private final PrintStream out;

    Suite(Build build, Settings settings, PrintStream out) {
        this.build = build;
        this.settings = settings;
        this.out = out;
    }

    /** One part of the suite. */
    @FunctionalInterface
    private interface Chapter {
        void run() throws Exception;
    }

    /** Measures, and writes the page; whether all was measured, and nothing lost, doubled or out of order. */
    boolean run() throws Exception {
        Ejabberd.require();
        Programme programme = settings.programme();
        out.println("This takes about " + new Estimate(settings).minutes() + " minutes.");
        List<String> conditions = new ArrayList<>();
        try (Report report = new Report(out, build.csv())) {
            Run run = new Run(build, settings, programme, new Results(), report);
            boolean whole = hasEnded(() -> inTurns(run, conditions))
                    & hasEnded(new Growth(run)::run)
                    & hasEnded(new Across(run)::run)
                    & hasEnded(new Sealing(run)::run);
            write(new Page(run.results(), programme, conditions));
            return whole && report.isRight();
        }
    }

    /** Whether it came to its end. What fails late must not take with it what was measured before. */
    @SuppressWarnings("CatchAndPrintStackTrace") // who runs a benchmark reads it
    private static boolean hasEnded(Chapter chapter) throws InterruptedException {
        try {
            chapter.run();
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }

    /** The rounds; tells under which conditions. */
    private void inTurns(Run run, List<String> conditions) throws Exception {
        Programme programme = run.programme();
        try (Stage stage = Stage.set(build, settings, programme.mostPairs())) {
            conditions.addAll(Conditions.of(stage.database(), stage.server().pid(), settings));
            conditions.add("compared    ejabberd " + Ejabberd.version() + " with mod_mam, same database");
            run.report().conditions(conditions);
            for (Subject subject : Subject.values()) {
                stage.connect(subject, Transport.WSS, programme.mostPairs());
            }
            stage.connect(Subject.PARLEY, Transport.WS, programme.usualPairs());
            Meter meter = run.meter(stage.driver());
            for (Subject subject : Subject.values()) {
                run.warmUp(meter, programme.closed(subject));
            }
            run.warmUp(meter, programme.plain());
            for (int round = 1; round <= settings.rounds(); round++) {
                run.report().round(round, settings.rounds());
                for (Scenario scenario : programme.round()) {
                    stage.database().flushCost(scenario.flushMicros());
                    run.measure(meter, Circumstance.USUAL, scenario);
                }
            }
            stage.check(run.report());
        }
    }

    private void write(Page page) throws IOException {
        Path document = build.documents().resolve("benchmarks.md");
        if (!settings.publish()) {
            Path copy = Files.createDirectories(build.target().resolve("bench-page"))
                    .resolve("benchmarks.md");
            document = Files.copy(document, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        page.writeInto(document);
        out.println();
        out.println(page.goals());
        out.println("Written: " + document);
    }
}
