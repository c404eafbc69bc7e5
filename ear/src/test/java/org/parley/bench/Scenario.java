package org.parley.bench;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What is measured at one time.
 *
 * @param pairs how many visitors and their agents talk at the same time
 * @param flushMicros what a commit waits before its flush, as a slow disk would make it wait
 * @param rate messages a second that are sent whatever becomes of them; empty where each pair waits for its answer, and
 *     where the highest rate is looked for
 */
record Scenario(Subject subject, Transport transport, Loop loop, int pairs, int flushMicros, OptionalInt rate) {

    /** Who carries the messages. */
    enum Subject {
        /** The product. */
        PARLEY,
        /** A WebSocket endpoint in the same server that keeps, masks and checks nothing: the platform's floor. */
        RELAY
    }

    /** What is below the WebSocket. */
    enum Transport {
        WSS,
        WS
    }

    /** When a message is sent. */
    enum Loop {
        /** When the one before was acknowledged and delivered: one is on its way in each pair. */
        CLOSED,
        /** At times that were drawn before, as people do who do not know of each other: a Poisson process. */
        OPEN
    }

    /** The same at a fixed rate. */
    Scenario at(int messagesPerSecond) {
        return new Scenario(subject, transport, loop, pairs, flushMicros, OptionalInt.of(messagesPerSecond));
    }

    /** Driving this subject as hard as it goes. */
    static Scenario warmUp(Subject subject, Transport transport, int pairs) {
        return new Scenario(subject, transport, Loop.CLOSED, pairs, 0, OptionalInt.empty());
    }

    /** For one line of a table. */
    String label() {
        return "%-6s %-3s %-6s %5d pairs %5d µs flush"
                .formatted(name(subject), name(transport), name(loop), pairs, flushMicros);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
