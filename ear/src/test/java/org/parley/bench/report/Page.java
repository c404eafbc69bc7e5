package org.parley.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.bench.load.Measurement;
import org.parley.bench.plan.Programme;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Loop;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.report.Results.Circumstance;
import org.parley.bench.report.Results.Figure;

/** What the suite writes: the part of a page between two marks, and the plots beside the page. */
public final class Page {

    static final String BEGIN = "<!-- written by -Dbench.suite: -->\n";
    static final String END = "<!-- until here -->\n";

    private static final String PLOTS = "benchmarks";

    private final Results results;
    private final Programme programme;
    private final List<String> conditions;

    /** @param conditions what the figures mean nothing without, a line each */
    public Page(Results results, Programme programme, List<String> conditions) {
        this.results = results;
        this.programme = programme;
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Replaces what stands between the marks in {@code page}; all else in it stays as somebody wrote it.
     *
     * @throws IOException if it cannot be written, or has no marks
     */
    public void writeInto(Path page) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no place for what was measured");
        }
        Files.writeString(page, text.substring(0, from) + BEGIN + "\n" + markdown() + "\n" + text.substring(to));
        Path folder = Files.createDirectories(page.resolveSibling(PLOTS));
        for (Map.Entry<String, Bars> plot : plots().entrySet()) {
            Files.writeString(
                    folder.resolve(plot.getKey() + ".svg"), plot.getValue().svg());
        }
    }

    /** The goals, for reading on the spot. */
    public String goals() {
        StringBuilder table = new StringBuilder("| goal | | anchor | measured | |\n|---|---|---|---|---|\n");
        for (Goals.Goal goal : new Goals(results, programme).all()) {
            table.append(row(goal.id(), goal.wanted(), goal.anchor(), goal.measured(), goal.verdict()));
        }
        return table.toString();
    }

    private String markdown() {
        String lines = conditions.stream().map(line -> line + "\n").collect(Collectors.joining());
        String images = plots().keySet().stream()
                .map(name -> "![" + name + "](" + PLOTS + "/" + name + ".svg)\n")
                .collect(Collectors.joining("\n"));
        return "```\n" + lines + "```\nMedians of the rounds, from least to most in brackets; ratios were taken round "
                + "by round. CPU is server + database, µs a message.\n\n" + goals() + "\n" + images + "\n"
                + scenarios() + "\n" + circumstances() + "\n" + figures();
    }

    private String scenarios() {
        StringBuilder table = new StringBuilder("| | loop | pairs | flush | msg/s | delivery p50 ms | p99 ms |"
                + " p99.9 ms | CPU server | CPU database |\n|---|---|---|---|---|---|---|---|---|---|\n");
        for (Scenario scenario : programme.round()) {
            table.append(row(
                    Scenario.name(scenario.subject()) + " " + Scenario.name(scenario.transport()),
                    loop(scenario),
                    Integer.toString(scenario.pairs()),
                    scenario.flushMicros() == 0 ? "0" : "1 ms",
                    results.of(scenario, Measurement::rate).text(0),
                    results.of(scenario, Goals.at(50)).text(2),
                    results.of(scenario, Goals.at(99)).text(1),
                    results.of(scenario, Goals.at(99.9)).text(1),
                    results.of(scenario, Measurement::serverMicros).text(1),
                    results.of(scenario, Measurement::databaseMicros).text(1)));
        }
        return table.toString();
    }

    private static String loop(Scenario scenario) {
        if (scenario.loop() == Loop.CLOSED) {
            return "closed";
        }
        return scenario.rate().isPresent() ? "open, given" : "open, highest";
    }

    /** Parley elsewhere than on an empty server of its own. */
    private String circumstances() {
        StringBuilder table = new StringBuilder("| Parley | loop | msg/s | delivery p50 ms | p99 ms | CPU server |"
                + " CPU database |\n|---|---|---|---|---|---|---|\n");
        for (Circumstance circumstance : Circumstance.values()) {
            for (Scenario scenario : List.of(programme.closed(Subject.PARLEY), programme.steady(Subject.PARLEY))) {
                Samples rate = results.of(circumstance, scenario, Measurement::rate);
                if (!rate.values().isEmpty()) {
                    table.append(row(
                            Scenario.name(circumstance).replace('_', ' '),
                            loop(scenario),
                            rate.text(0),
                            results.of(circumstance, scenario, Goals.at(50)).text(2),
                            results.of(circumstance, scenario, Goals.at(99)).text(1),
                            results.of(circumstance, scenario, Measurement::serverMicros)
                                    .text(1),
                            results.of(circumstance, scenario, Measurement::databaseMicros)
                                    .text(1)));
                }
            }
        }
        return table.toString();
    }

    private String figures() {
        return "| | |\n|---|---|\n"
                + figure("live heap a socket of the relay, KiB, wss", Figure.RELAY_SOCKET_WSS, 1)
                + figure("the same, ws", Figure.RELAY_SOCKET_WS, 1)
                + figure("live heap an idle visitor of Parley, KiB, wss", Figure.VISITOR_WSS, 1)
                + figure("the same, ws", Figure.VISITOR_WS, 1)
                + figure("full handshake, server's CPU ms", Figure.HANDSHAKE, 2)
                + figure("masking and sealing a message, µs", Figure.MASK_AND_SEAL, 2)
                + figure("a stored message with its share of the indices, bytes", Figure.MESSAGE, 0)
                + figure("the row of a conversation, likewise", Figure.CONVERSATION, 0)
                + figure("the database's log for a message, bytes", Figure.LOG, 0);
    }

    private String figure(String name, Figure figure, int digits) {
        return row(name, results.of(figure).text(digits));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private Map<String, Bars> plots() {
        Map<String, Bars> plots = new LinkedHashMap<>();
        Bars highest = new Bars("Highest rate with a delivery p99 under 100 ms, messages a second", 0).group("");
        bars(highest, programme.highest(), Measurement::rate);
        plots.put("highest-rate", highest);
        Bars closed = new Bars("Closed loop, messages a second", 0);
        Bars cost = new Bars("Closed loop, CPU of server and database, µs a message", 1);
        for (int pairs : programme.pairs()) {
            bars(closed.group(pairs + " pairs"), closed(pairs), Measurement::rate);
            bars(cost.group(pairs + " pairs"), closed(pairs), Goals::cost);
        }
        plots.put("closed-loop", closed);
        plots.put("processor", cost);
        Bars delay = new Bars("1,000 messages a second: delivery, ms", 2);
        for (double percentile : new double[] {50, 99}) {
            bars(
                    delay.group("p" + (int) percentile),
                    Stream.of(Subject.values()).map(programme::steady),
                    Goals.at(percentile));
        }
        plots.put("delay", delay);
        return plots;
    }

    private Stream<Scenario> closed(int pairs) {
        return Stream.of(Subject.values()).map(subject -> programme.closed(subject, pairs));
    }

    private void bars(Bars chart, Stream<Scenario> scenarios, ToDoubleFunction<Measurement> figure) {
        scenarios.forEach(scenario -> chart.bar(Scenario.name(scenario.subject()), results.of(scenario, figure)));
    }
}
