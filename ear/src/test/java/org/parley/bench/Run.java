package org.parley.bench;

import org.parley.bench.load.Driver;
import org.parley.bench.load.Meter;
import org.parley.bench.plan.Build;
import org.parley.bench.plan.Programme;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Settings;
import org.parley.bench.report.Report;
import org.parley.bench.report.Results;
import org.parley.bench.report.Results.Circumstance;

/** One run of the suite: what it was told, and what it has seen so far. */
record Run(Build build, Settings settings, Programme programme, Results results, Report report) {

    private static final int SETTLING_SECONDS = 2;

    /** Circumstances cannot be measured in turns, so that more rounds of one would tell little more. */
    private static final int MOST_ROUNDS_ELSEWHERE = 3;

    Meter meter(Driver driver) {
        return new Meter(driver, SETTLING_SECONDS, settings.seconds());
    }

    /** Drives each of them as hard as it goes, so that what is measured does not pay for the server's compiler. */
    void warmUp(Meter meter, Scenario... scenarios) throws InterruptedException {
        for (Scenario scenario : scenarios) {
            meter.warmUp(scenario, settings.warmupSeconds());
        }
    }

    void measure(Meter meter, Circumstance circumstance, Scenario scenario) throws InterruptedException {
        results.add(circumstance, scenario, report.measured(meter.measure(scenario)));
    }

    /** Some rounds of Parley's usual scenarios, as fast as it goes and at a steady rate. */
    void rounds(Meter meter, Circumstance circumstance) throws InterruptedException {
        report.heading(Scenario.name(circumstance).replace('_', ' '));
        for (int round = 0; round < Math.min(MOST_ROUNDS_ELSEWHERE, settings.rounds()); round++) {
            measure(meter, circumstance, programme.closed(Scenario.Subject.PARLEY));
            measure(meter, circumstance, programme.steady(Scenario.Subject.PARLEY));
        }
    }
}
