package org.parley.bench.plan;

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
public record Scenario(Subject subject, Transport transport, Loop loop, int pairs, int flushMicros, OptionalInt rate) {

    /** Who carries the messages. */
    public enum Subject {
        /** The product. */
        PARLEY,
        /** A WebSocket endpoint in the same server that keeps, masks and checks nothing: the platform's floor. */
        RELAY,
        /** A chat server that keeps all messages in the same database; {@code bench.xmpp}. */
        EJABBERD
    }

    /** What is below the WebSocket. */
    public enum Transport {
        WSS,
        WS
    }

    /** When a message is sent. */
    public enum Loop {
        /** When the one before was acknowledged and delivered: one is on its way in each pair. */
        CLOSED,
        /** At times that were drawn before, as people do who do not know of each other: a Poisson process. */
        OPEN
    }

    /** The same at a fixed rate. */
    public Scenario at(int messagesPerSecond) {
        return new Scenario(subject, transport, loop, pairs, flushMicros, OptionalInt.of(messagesPerSecond));
    }

    /** Driving this subject as hard as it goes. */
    public static Scenario warmUp(Subject subject, Transport transport, int pairs) {
        return new Scenario(subject, transport, Loop.CLOSED, pairs, 0, OptionalInt.empty());
    }

    /** For one line of a table. */
    public String label() {
        return "%-8s %-3s %-6s %5d pairs %5d µs flush"
                .formatted(name(subject), name(transport), name(loop), pairs, flushMicros);
    }

    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
