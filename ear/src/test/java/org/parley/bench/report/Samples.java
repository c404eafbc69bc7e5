package org.parley.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** One figure, once for each round in which it was measured. */
public record Samples(List<Double> values) {

    /** Copies the list. */
    public Samples {
        values = List.copyOf(values);
    }

    /** The middle of them; not a number if there are none. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** Round by round, divided by another figure of the same rounds. */
    Samples over(Samples other) {
        return with(other, (ours, theirs) -> ours / theirs);
    }

    /** Round by round, less another figure of the same rounds. */
    Samples minus(Samples other) {
        return with(other, (ours, theirs) -> ours - theirs);
    }

    private Samples with(Samples other, DoubleBinaryOperator operator) {
        int rounds = Math.min(values.size(), other.values.size());
        return new Samples(IntStream.range(0, rounds)
                .mapToObj(i -> operator.applyAsDouble(values.get(i), other.values.get(i)))
                .toList());
    }

    /** The median, and from least to most where there were several rounds. */
    String text(int decimals) {
        String noise = values.size() > 1 ? " (" + number(least(), decimals) + "–" + number(most(), decimals) + ")" : "";
        return number(median(), decimals) + noise;
    }

    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
