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

    public void measured(Measurement measurement) {
        byScenario
                .computeIfAbsent(measurement.scenario().label(), label -> new ArrayList<>())
                .add(measurement);
        wrong |= measurement.isWrong();
        out.println(measurement.line());
        file.println(measurement.csv());
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
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Whether everything was as it must be.
     *
     * @param unarchived what the archive of what Parley is compared with does not hold, and should
     */
    public boolean checked(TableCheck.Result table, long unarchived) {
        out.println();
        out.printf(
                "The table holds %d messages; acknowledged but missing %d, holes %d, never acknowledged %d.%n",
                table.rows(), table.missing(), table.holes(), table.others());
        out.printf("The archive of ejabberd lacks %d messages that it acknowledged.%n", unarchived);
        return !wrong && table.isClean() && unarchived <= 0;
    }

    @Override
    public void close() {
        file.close();
    }
}
