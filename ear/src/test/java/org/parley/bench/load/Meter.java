package org.parley.bench.load;

import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Loop;

/** Measures scenarios for the same time each; where no rate is given it looks for the highest. */
public final class Meter {

    private final Driver driver;
    private final HighestRate highest;
    private final int settling;
    private final int seconds;

    /**
     * @param settling seconds that do not count, at the beginning of each
     * @param seconds that count
     */
    public Meter(Driver driver, int settling, int seconds) {
        this.driver = driver;
        this.highest = new HighestRate(driver);
        this.settling = settling;
        this.seconds = seconds;
    }

    /**
     * Measures one.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    public Measurement measure(Scenario scenario) throws InterruptedException {
        return scenario.loop() == Loop.OPEN && scenario.rate().isEmpty()
                ? highest.find(scenario, settling, seconds)
                : driver.measure(scenario, settling, seconds);
    }

    /** Drives as hard as it goes for {@code most} seconds: what is measured first must not pay for the compiler. */
    public void warmUp(Scenario scenario, int most) throws InterruptedException {
        driver.measure(Scenario.warmUp(scenario.subject(), scenario.transport(), scenario.pairs()), most, 1);
    }
}
