package org.parley.bench.load;

import org.parley.bench.plan.Scenario;

/** Finds the highest rate at which 99 of 100 messages are delivered within a tenth of a second. */
public final class HighestRate {

    static final double WITHIN_MILLIS = 100;

    private static final int FIRST = 2_000;
    private static final double STRIDE = 1.5;
    private static final double CLOSE_ENOUGH = 1.04;
    private static final double STEP_BACK = 0.96;
    private static final int TRIAL_SETTLING = 2;
    private static final int TRIAL_SECONDS = 6;

    private final Driver driver;

    public HighestRate(Driver driver) {
        this.driver = driver;
    }

    /**
     * Doubles, halves the interval, and then measures for the whole time: what holds for some seconds only is taken
     * back step by step.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    public Measurement find(Scenario scenario, int settling, int seconds) throws InterruptedException {
        double good = 0;
        double bad = FIRST;
        while (holds(scenario, bad)) {
            good = bad;
            bad *= STRIDE;
        }
        while (bad > good * CLOSE_ENOUGH && bad > 1) {
            double middle = (good + bad) / 2;
            if (holds(scenario, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        double rate = Math.max(1, good);
        Measurement measured = driver.measure(scenario.at((int) rate), settling, seconds);
        while (!measured.isWithin(WITHIN_MILLIS) && rate > 1) {
            rate *= STEP_BACK;
            measured = driver.measure(scenario.at((int) rate), settling, seconds);
        }
        return measured;
    }

    private boolean holds(Scenario scenario, double rate) throws InterruptedException {
        return driver.measure(scenario.at((int) rate), TRIAL_SETTLING, TRIAL_SECONDS)
                .isWithin(WITHIN_MILLIS);
    }
}
