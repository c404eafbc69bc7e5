package org.parley.bench;

import java.io.PrintStream;
import java.util.List;
import org.parley.bench.load.Meter;
import org.parley.bench.plan.Build;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Settings;
import org.parley.bench.report.Conditions;
import org.parley.bench.report.Report;

/** The combinations that somebody asked for. */
final class Selection {

    private static final int SETTLING_SECONDS = 3;

    private final Build build;
    private final Settings settings;
    private final PrintStream out;

    Selection(Build build, Settings settings, PrintStream out) {
        this.build = build;
        this.settings = settings;
        this.out = out;
    }

    /** Measures them; whether nothing was lost, doubled or out of order. */
    boolean run() throws Exception {
        int most = settings.mostPairs();
        int chatting = settings.subjects().contains(Subject.EJABBERD) ? most : 0;
        out.println("Starting what is measured, and bringing " + most + " visitors and agents together.");
        try (Stage stage = Stage.set(build, settings, chatting);
                Report report = new Report(out, build.csv())) {
            List<Scenario> warmUps = settings.subjects().stream()
                    .flatMap(subject ->
                            settings.transports().stream().map(transport -> Scenario.warmUp(subject, transport, most)))
                    .toList();
            Meter meter = new Meter(stage.driver(), SETTLING_SECONDS, settings.seconds());
            for (Scenario warmUp : warmUps) {
                stage.connect(warmUp.subject(), warmUp.transport(), most);
            }
            for (Scenario warmUp : warmUps) {
                meter.warmUp(warmUp, settings.warmupSeconds());
            }
            report.conditions(Conditions.of(stage.database(), stage.server().pid(), settings));
            for (int round = 1; round <= settings.rounds(); round++) {
                report.round(round, settings.rounds());
                for (Scenario scenario : settings.scenarios()) {
                    stage.database().flushCost(scenario.flushMicros());
                    report.measured(meter.measure(scenario));
                }
            }
            report.medians();
            stage.check(report);
            return report.isRight();
        }
    }
}
