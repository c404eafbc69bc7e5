package org.parley.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parley.bench.load.Measurement;
import org.parley.bench.plan.Scenario;

/** All that a run of the suite has seen. */
public final class Results {

    /** Under which circumstances a scenario was measured. */
    public enum Circumstance {
        /** Nothing else is connected, the database is small. */
        USUAL,
        /** With some closed conversations in the database. */
        HISTORY,
        /** With these, and many visitors who are connected and silent. */
        CROWD,
        /** With ten times as many. */
        LONG_HISTORY,
        /** A node that has no others, visitors and agents on it. */
        ONE_NODE,
        /** Visitors on one of two nodes, agents on the other. */
        TWO_NODES,
        /** Three nodes, each visitor on another than the agent. */
        THREE_NODES
    }

    /** A figure that is no rate and no delay of messages. */
    public enum Figure {
        /** Live heap for one socket of the relay, KiB. */
        RELAY_SOCKET_WSS,
        /** The same without TLS. */
        RELAY_SOCKET_WS,
        /** Live heap for one visitor of Parley, KiB. */
        VISITOR_WSS,
        /** The same without TLS. */
        VISITOR_WS,
        /** The server's processor time for a full handshake, ms. */
        HANDSHAKE,
        /** Masking and sealing one message, µs. */
        MASK_AND_SEAL,
        /** What a message of former days takes in the database, its share of the indices included, bytes. */
        MESSAGE,
        /** What the row of a conversation of former days takes there, bytes. */
        CONVERSATION,
        /** What the database writes to its log for a message, bytes. */
        LOG
    }

    private record Case(Circumstance circumstance, Scenario scenario) {}

    private final Map<Case, List<Measurement>> measured = new LinkedHashMap<>();
    private final Map<Figure, List<Double>> figures = new LinkedHashMap<>();

    /** One more round of a scenario as it was asked for; {@code measurement} knows the rate that was found. */
    public void add(Circumstance circumstance, Scenario asked, Measurement measurement) {
        measured.computeIfAbsent(new Case(circumstance, asked), any -> new ArrayList<>())
                .add(measurement);
    }

    /** One more value of a figure. */
    public void add(Figure figure, double value) {
        figures.computeIfAbsent(figure, any -> new ArrayList<>()).add(value);
    }

    /** A figure of a scenario; empty if it was not measured. */
    Samples of(Circumstance circumstance, Scenario scenario, ToDoubleFunction<Measurement> figure) {
        return new Samples(measured.getOrDefault(new Case(circumstance, scenario), List.of()).stream()
                .map(figure::applyAsDouble)
                .toList());
    }

    /** The same under usual circumstances. */
    Samples of(Scenario scenario, ToDoubleFunction<Measurement> figure) {
        return of(Circumstance.USUAL, scenario, figure);
    }

    Samples of(Figure figure) {
        return new Samples(figures.getOrDefault(figure, List.of()));
    }
}
