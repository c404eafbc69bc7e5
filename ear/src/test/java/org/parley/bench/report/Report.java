package org.parley.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.bench.database.TableCheck;
import org.parley.bench.load.Measurement;
import org.parley.bench.plan.Scenario;

/** What is printed, and a file of the same for other programs. */
public final class Report implements AutoCloseable {

    private static final String COLUMNS = "subject,transport,loop,pairs,flush_us,offered,rate,ack_p50_ms,ack_p99_ms,"
            + "ack_p999_ms,delivery_p50_ms,delivery_p99_ms,delivery_p999_ms,server_us,database_us,generator_us,"
            + "repeated,gaps,disorder,refused,unanswered";

    private final PrintStream out;
    private final PrintWriter file;
    private final Map<String, List<Measurement>> byScenario = new LinkedHashMap<>();
    private boolean wrong;

    /** @param csv is written anew */
    public Report(PrintStream out, Path csv) throws IOException {
        this.out = out;
        this.file = new PrintWriter(Files.newBufferedWriter(csv), true);
        file.println(COLUMNS);
    }

    public void conditions(List<String> lines) {
        lines.forEach(out::println);
        out.println();
        out.println(Measurement.HEAD);
    }

    public void round(int round, int rounds) {
        if (rounds > 1) {
            out.println("round " + round);
        }
    }

    public Measurement measured(Measurement measurement) {
        byScenario
                .computeIfAbsent(measurement.scenario().label(), label -> new ArrayList<>())
                .add(measurement);
        wrong |= measurement.isWrong();
        out.println(measurement.line());
        file.println(measurement.csv());
        return measurement;
    }

    /** What the next lines are about. */
    public void heading(String text) {
        out.println(text);
    }

    /** A figure that is no rate and no delay. */
    public void figure(Results.Figure figure, double value) {
        out.println(Scenario.name(figure).replace('_', ' ') + " " + Samples.number(value, 3));
    }

    /** The middle of each scenario's rounds; nothing where there was one round. */
    public void medians() {
        if (byScenario.values().stream().anyMatch(all -> all.size() > 1)) {
            out.println();
            out.println("medians");
            byScenario.forEach((label, all) -> out.printf(
                    "%-44s %8.0f msg/s, delivery p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, CPU %.1f + %.1f µs%n",
                    label,
                    median(all, Measurement::rate),
                    median(all, measurement -> measurement.deliveryMillis(50)),
                    median(all, measurement -> measurement.deliveryMillis(99)),
                    median(all, measurement -> measurement.deliveryMillis(99.9)),
                    median(all, Measurement::serverMicros),
                    median(all, Measurement::databaseMicros)));
        }
    }

    private static double median(List<Measurement> all, ToDoubleFunction<Measurement> figure) {
        return new Samples(all.stream().map(figure::applyAsDouble).toList()).median();
    }

    /** What the table holds; after everything was said. */
    public void checked(TableCheck.Result table) {
        out.printf(
                "%nThe table holds %d messages; acknowledged but missing %d, holes %d, never acknowledged %d.%n",
                table.rows(), table.missing(), table.holes(), table.others());
        wrong |= !table.isClean();
    }

    /** How many messages ejabberd acknowledged and does not keep: a comparison with it would not be fair to Parley. */
    public void archived(long lacking) {
        out.printf("The archive of ejabberd lacks %d messages that it acknowledged.%n", lacking);
        wrong |= lacking > 0;
    }

    /** Whether nothing was lost, doubled or out of order so far. */
    public boolean isRight() {
        return !wrong;
    }

    @Override
    public void close() {
        file.close();
    }
}
