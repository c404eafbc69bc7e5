package org.parley.bench.talk;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.bench.plan.Direction;

/** A visitor and an agent in one conversation, and what has become of all that either said. Lives on one thread. */
public final class Pair implements End.Ear {

    /** What happens to messages; times are nanoseconds of this virtual machine. */
    interface Watcher {
        void acknowledged(long due, long now);

        void delivered(long due, long now);

        void refused(long due);

        /** The same thing was told twice. */
        void repeated();

        /** A message came before one that precedes it. */
        void disordered();

        /** Nothing more is to be expected of a message of this pair. */
        void settled(Pair pair);
    }

    /** One for all: what it keeps would fill the memory with thousands of pairs. */
    private static final Watcher NOBODY = new Recorder(pair -> {});

    private final String conversation;
    private final End visitor = new End(this);
    private final End agent = new End(this);
    private final BitSet seenByVisitor = new BitSet();
    private final BitSet seenByAgent = new BitSet();
    private int heardByVisitor;
    private int heardByAgent;
    private Watcher watcher;
    private int said;

    /** Watched by nobody yet. */
    public Pair(String conversation) {
        this.conversation = conversation;
        this.watcher = NOBODY;
    }

    public String conversation() {
        return conversation;
    }

    public End visitor() {
        return visitor;
    }

    public End agent() {
        return agent;
    }

    public void watch(Watcher next) {
        watcher = next;
    }

    /** The one whose turn it is says something that was due at {@code due}. */
    public void say(Direction direction, long due) {
        (direction.isVisitors(said++) ? visitor : agent).say(due);
    }

    void ping() {
        visitor.ping();
        agent.ping();
    }

    @Override
    public void acknowledged(End end, int number, int seq) {
        see(end, seq);
        if (end.sayings().acknowledge(number, seq)) {
            watcher.acknowledged(end.sayings().dueAt(number), System.nanoTime());
            settle(end, number);
        } else {
            watcher.repeated();
        }
    }

    @Override
    public void heard(End end, int number, int seq) {
        see(end, seq);
        checkOrder(end, seq);
        End speaker = end == visitor ? agent : visitor;
        if (speaker.sayings().deliver(number)) {
            watcher.delivered(speaker.sayings().dueAt(number), System.nanoTime());
            settle(speaker, number);
        } else {
            watcher.repeated();
        }
    }

    @Override
    public void refused(End end, int number) {
        end.sayings().refuse(number);
        watcher.refused(end.sayings().dueAt(number));
        settle(end, number);
    }

    private void settle(End end, int number) {
        if (end.sayings().isSettled(number)) {
            watcher.settled(this);
        }
    }

    private void see(End end, int seq) {
        (end == visitor ? seenByVisitor : seenByAgent).set(seq);
    }

    private void checkOrder(End end, int seq) {
        int before = end == visitor ? heardByVisitor : heardByAgent;
        if (seq < before) {
            watcher.disordered();
        }
        if (end == visitor) {
            heardByVisitor = seq;
        } else {
            heardByAgent = seq;
        }
    }

    /** How many places of the conversation one of the ends has not seen, though it has seen later ones. */
    public int gaps() {
        return Stream.of(seenByVisitor, seenByAgent)
                .mapToInt(seen -> Math.max(0, seen.length() - 1 - seen.cardinality()))
                .sum();
    }

    /** The end whose ids begin with that of {@code clientId}; empty for what no end has said. */
    public Optional<End> speaker(String clientId) {
        return switch (clientId.charAt(0)) {
            case 'v' -> Optional.of(visitor);
            case 'a' -> Optional.of(agent);
            default -> Optional.empty();
        };
    }
}
