package org.parley.bench.load;

import java.util.HashMap;
import java.util.Map;
import org.parley.bench.plan.Scenario;

/** Finds the highest rate at which 99 of 100 messages are delivered within a tenth of a second. */
public final class HighestRate {

    static final double WITHIN_MILLIS = 100;

    private static final double FIRST = 2_000;
    private static final double STRIDE = 1.5;
    /** Where the rate of an earlier round is known. */
    private static final double SMALL_STRIDE = 1.12;

    private static final double CLOSE_ENOUGH = 1.04;
    private static final double STEP_BACK = 0.96;
    private static final int TRIAL_SETTLING = 1;
    private static final int TRIAL_SECONDS = 3;

    private final Driver driver;
    private final Map<Scenario, Double> found = new HashMap<>();

    public HighestRate(Driver driver) {
        this.driver = driver;
    }

    /**
     * Strides until it has one rate that holds and one that does not, halves the interval, and then measures for the
     * whole time: what holds for some seconds only is taken back step by step. Begins where the last round ended.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    public Measurement find(Scenario scenario, int settling, int seconds) throws InterruptedException {
        double rate = search(scenario);
        Measurement measured = driver.measure(scenario.at((int) rate), settling, seconds);
        while (!measured.isWithin(WITHIN_MILLIS) && rate > 1) {
            rate *= STEP_BACK;
            measured = driver.measure(scenario.at((int) rate), settling, seconds);
        }
        found.put(scenario, rate);
        return measured;
    }

    private double search(Scenario scenario) throws InterruptedException {
        double stride = found.containsKey(scenario) ? SMALL_STRIDE : STRIDE;
        double good = found.getOrDefault(scenario, FIRST);
        double bad;
        if (holds(scenario, good)) {
            bad = good * stride;
            while (holds(scenario, bad)) {
                good = bad;
                bad *= stride;
            }
        } else {
            do {
                bad = good;
                good /= stride;
            } while (good > 1 && !holds(scenario, good));
        }
        while (bad > good * CLOSE_ENOUGH) {
            double middle = (good + bad) / 2;
            if (holds(scenario, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return Math.max(1, good);
    }

    private boolean holds(Scenario scenario, double rate) throws InterruptedException {
        return driver.measure(scenario.at((int) rate), TRIAL_SETTLING, TRIAL_SECONDS)
                .isWithin(WITHIN_MILLIS);
    }
}
