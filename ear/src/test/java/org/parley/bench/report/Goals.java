package org.parley.bench.report;

import static org.parley.bench.report.Results.Circumstance.CROWD;
import static org.parley.bench.report.Results.Circumstance.HISTORY;
import static org.parley.bench.report.Results.Circumstance.LONG_HISTORY;
import static org.parley.bench.report.Results.Circumstance.ONE_NODE;
import static org.parley.bench.report.Results.Circumstance.TWO_NODES;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.parley.bench.load.Measurement;
import org.parley.bench.plan.Programme;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.report.Results.Circumstance;
import org.parley.bench.report.Results.Figure;

/** What Parley is to reach, and whether it did: each goal is held against what was measured beside it in the same run. */
final class Goals {

    /** Milliseconds that two slow flushes take. */
    private static final double TWO_FLUSHES = 2 * Programme.SLOW_FLUSH / 1000.0;

    private final Results results;
    private final Programme programme;

    Goals(Results results, Programme programme) {
        this.results = results;
        this.programme = programme;
    }

    /**
     * One goal.
     *
     * @param anchor what it is held against, as measured; empty where it is absolute
     * @param measured the figure that the goal is about
     * @param verdict whether it was met
     */
    record Goal(String id, String wanted, String anchor, String measured, String verdict) {}

    /** All of them, in order. */
    List<Goal> all() {
        return Stream.of(speed(), delays(), memory(), growth(), transport(), nodes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Goal> speed() {
        Samples ejabberdsRate = results.of(programme.highest(Subject.EJABBERD), Measurement::rate);
        Samples ejabberdsCost = results.of(programme.closed(Subject.EJABBERD), Goals::cost);
        Samples relaysRate = results.of(programme.closed(Subject.RELAY), Measurement::rate);
        Scenario closed = programme.closed(Subject.PARLEY);
        return List.of(
                atLeast(
                        8,
                        "P1",
                        "highest rate with p99 < 100 ms, × ejabberd's",
                        ejabberdsRate.text(0) + " msg/s",
                        results.of(programme.highest(Subject.PARLEY), Measurement::rate)
                                .over(ejabberdsRate)),
                atMost(
                        0.125,
                        "P2",
                        "CPU per message of server and database, × ejabberd's",
                        ejabberdsCost.text(1) + " µs",
                        results.of(closed, Goals::cost).over(ejabberdsCost)),
                atLeast(
                        0.8,
                        "P3",
                        "closed loop, × the relay's rate",
                        relaysRate.text(0) + " msg/s",
                        results.of(closed, Measurement::rate).over(relaysRate)),
                atMost(2.5, "P4", "masking and sealing, µs a message", "", results.of(Figure.MASK_AND_SEAL)));
    }

    private List<Goal> delays() {
        Samples relays99 = results.of(programme.steady(Subject.RELAY), at(99));
        Samples relays50 = results.of(programme.steady(Subject.RELAY), at(50));
        Scenario closed = programme.closed(Subject.PARLEY);
        Samples quick = results.of(closed, Measurement::rate);
        Scenario steady = programme.steady(Subject.PARLEY);
        return List.of(
                atMost(
                        2,
                        "P5",
                        "delivery p99 at 1,000 a second, × the relay's",
                        relays99.text(2) + " ms",
                        results.of(steady, at(99)).over(relays99)),
                atMost(
                        TWO_FLUSHES,
                        "P5",
                        "delivery p50 with a flush of 1 ms, ms more than the relay's",
                        relays50.text(2) + " ms",
                        results.of(programme.slow(steady), at(50)).minus(relays50)),
                atLeast(
                        0.95,
                        "P6",
                        "closed loop with a flush of 1 ms, × the rate without",
                        quick.text(0) + " msg/s",
                        results.of(programme.slow(closed), Measurement::rate).over(quick)));
    }

    private List<Goal> memory() {
        return List.of(
                visitor(Figure.VISITOR_WS, Figure.RELAY_SOCKET_WS, "ws"),
                visitor(Figure.VISITOR_WSS, Figure.RELAY_SOCKET_WSS, "wss"));
    }

    private Goal visitor(Figure visitor, Figure socket, String transport) {
        Samples anchor = results.of(socket);
        return atMost(
                1.25,
                "P7",
                "live heap of an idle visitor (" + transport + "), × the relay's socket",
                anchor.text(1) + " KiB",
                results.of(visitor).over(anchor));
    }

    private List<Goal> growth() {
        Scenario closed = programme.closed(Subject.PARLEY);
        Scenario steady = programme.steady(Subject.PARLEY);
        return List.of(
                between(1.2, "P8", "CPU per message with 10 × the conversations, ×", closed, HISTORY, LONG_HISTORY),
                atMost(
                        3,
                        "P8",
                        "delivery p99 at 1,000 a second with 10 × the conversations, ×",
                        results.of(HISTORY, steady, at(99)).text(2) + " ms",
                        results.of(LONG_HISTORY, steady, at(99)).over(results.of(HISTORY, steady, at(99)))),
                between(1.03, "P9", "CPU per message beside a crowd of idle visitors, ×", closed, HISTORY, CROWD));
    }

    private List<Goal> transport() {
        Samples plain = results.of(programme.plain(), Measurement::rate);
        return List.of(
                atLeast(
                        0.93,
                        "P10",
                        "closed loop over wss, × the rate over ws",
                        plain.text(0) + " msg/s",
                        results.of(programme.closed(Subject.PARLEY), Measurement::rate)
                                .over(plain)),
                atMost(0.8, "P10", "server's CPU for a full handshake, ms", "", results.of(Figure.HANDSHAKE)));
    }

    private List<Goal> nodes() {
        Scenario steady = programme.steady(Subject.PARLEY);
        Samples alone = results.of(ONE_NODE, steady, at(99));
        return List.of(
                between(
                        1.6,
                        "P11",
                        "CPU per message, visitors and agents on two nodes, × one node's",
                        programme.closed(Subject.PARLEY),
                        ONE_NODE,
                        TWO_NODES),
                atMost(
                        1,
                        "P11",
                        "delivery p99 at 1,000 a second across two nodes, ms more than on one",
                        alone.text(2) + " ms",
                        results.of(TWO_NODES, steady, at(99)).minus(alone)));
    }

    private Goal between(
            double most, String id, String wanted, Scenario scenario, Circumstance before, Circumstance after) {
        Samples anchor = results.of(before, scenario, Goals::cost);
        return atMost(
                most,
                id,
                wanted,
                anchor.text(1) + " µs",
                results.of(after, scenario, Goals::cost).over(anchor));
    }

    private static Goal atLeast(double least, String id, String wanted, String anchor, Samples measured) {
        return new Goal(
                id,
                wanted + ": ≥ " + plain(least),
                anchor,
                measured.text(2),
                verdict(measured, measured.median() >= least));
    }

    private static Goal atMost(double most, String id, String wanted, String anchor, Samples measured) {
        return new Goal(
                id,
                wanted + ": ≤ " + plain(most),
                anchor,
                measured.text(3),
                verdict(measured, measured.median() <= most));
    }

    private static String verdict(Samples measured, boolean met) {
        return measured.values().isEmpty() ? "not measured" : met ? "met" : "**not met**";
    }

    private static String plain(double bound) {
        return Double.toString(bound).replaceAll("\\.0$", "");
    }

    static double cost(Measurement measurement) {
        return measurement.serverMicros() + measurement.databaseMicros();
    }

    static ToDoubleFunction<Measurement> at(double percentile) {
        return measurement -> measurement.deliveryMillis(percentile);
    }
}
