package org.parley.bench.load;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.parley.bench.plan.Scenario;
import org.parley.bench.talk.Recorder;

/**
 * What was seen of one scenario.
 *
 * @param seconds for how long
 * @param unanswered messages of which nothing was heard long after the end
 * @param gaps messages that later ones overtook for good
 */
public record Measurement(
        Scenario scenario, double seconds, Recorder recorder, long unanswered, long gaps, Usage usage) {

    private static final double[] PERCENTILES = {50, 99, 99.9};
    private static final double MICROS_A_MILLI = 1000;
    private static final double MICROS_A_SECOND = 1e6;

    public static final String HEAD = "%-52s %8s %8s   %-24s   %-24s   %-29s %s"
            .formatted(
                    "",
                    "offered",
                    "msg/s",
                    "ack p50/p99/p99.9 ms",
                    "delivery p50/p99/p99.9",
                    "CPU µs/msg server+db, gen",
                    "repeated/gaps/disorder/refused/unanswered");

    /** Messages a second that were acknowledged and delivered. */
    public double rate() {
        return recorder.deliveries().getTotalCount() / seconds;
    }

    public double deliveryMillis(double percentile) {
        return recorder.deliveries().getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }

    /** Whether every message came, once, and 99 of 100 within this time. */
    boolean isWithin(double millis) {
        return unanswered == 0 && recorder.refusals() == 0 && deliveryMillis(99) < millis;
    }

    /** Whether anything came that must never come: these are defects and not slowness. */
    public boolean isWrong() {
        return recorder.repetitions() > 0 || recorder.inversions() > 0 || gaps > 0;
    }

    public double serverMicros() {
        return each(usage.server());
    }

    public double databaseMicros() {
        return each(usage.database());
    }

    private double each(long micros) {
        return (double) micros / Math.max(1, recorder.acknowledgements().getTotalCount());
    }

    /** For a table below {@link #HEAD}. */
    public String line() {
        String offered =
                scenario.rate().isPresent() ? Integer.toString(scenario.rate().getAsInt()) : "-";
        return "%-52s %8s %8.0f   %-24s   %-24s   %6.1f + %5.1f, %5.1f (%3.0f %%) %d/%d/%d/%d/%d"
                .formatted(
                        scenario.label(),
                        offered,
                        rate(),
                        percentiles(recorder.acknowledgements()),
                        percentiles(recorder.deliveries()),
                        serverMicros(),
                        databaseMicros(),
                        each(usage.generator()),
                        100 * usage.generator() / MICROS_A_SECOND / seconds,
                        recorder.repetitions(),
                        gaps,
                        recorder.inversions(),
                        recorder.refusals(),
                        unanswered);
    }

    /** The same for programs. */
    public String csv() {
        StringBuilder text = new StringBuilder(Scenario.name(scenario.subject()));
        text.append(',').append(Scenario.name(scenario.transport()));
        text.append(',').append(Scenario.name(scenario.loop()));
        text.append(',').append(scenario.pairs()).append(',').append(scenario.flushMicros());
        text.append(',').append(scenario.rate().orElse(0));
        append(text, rate());
        for (Histogram histogram : List.of(recorder.acknowledgements(), recorder.deliveries())) {
            for (double percentile : PERCENTILES) {
                append(text, histogram.getValueAtPercentile(percentile) / MICROS_A_MILLI);
            }
        }
        append(text, serverMicros());
        append(text, databaseMicros());
        append(text, each(usage.generator()));
        text.append(',').append(recorder.repetitions()).append(',').append(gaps);
        text.append(',').append(recorder.inversions()).append(',').append(recorder.refusals());
        return text.append(',').append(unanswered).toString();
    }

    private static void append(StringBuilder text, double value) {
        text.append(String.format(Locale.ROOT, ",%.2f", value));
    }

    private static String percentiles(Histogram histogram) {
        StringBuilder text = new StringBuilder();
        for (double percentile : PERCENTILES) {
            double millis = histogram.getValueAtPercentile(percentile) / MICROS_A_MILLI;
            text.append(String.format(Locale.ROOT, "%.2f ", millis));
        }
        return text.toString().strip().replace(" ", " / ");
    }
}
