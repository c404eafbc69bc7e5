package org.parley.bench.plan;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parley.bench.plan.Scenario.Loop;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;

/** What each round of the suite measures. What is compared is neighbours, so that both see the same machine. */
public final class Programme {

    /** A flush as it is on a disk that takes its time, in microseconds. */
    public static final int SLOW_FLUSH = 1_000;

    /** Messages a second of a day on which nobody is in a hurry. */
    public static final int STEADY_RATE = 1_000;

    private final List<Integer> pairs;

    /** @param pairs how many talk, in ascending order; the one in the middle is the usual number */
    public Programme(List<Integer> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** How many pairs the usual scenarios have. */
    public int usualPairs() {
        return pairs.get(pairs.size() / 2);
    }

    /** How many the largest has. */
    public int mostPairs() {
        return pairs.get(pairs.size() - 1);
    }

    /** All numbers of pairs. */
    public List<Integer> pairs() {
        return pairs;
    }

    /** Everything with one rate that is found or given, in the order of a round. */
    public List<Scenario> round() {
        Stream<Scenario> closed =
                pairs.stream().flatMap(count -> Stream.of(Subject.values()).map(subject -> closed(subject, count)));
        Stream<Scenario> others = Stream.of(
                plain(),
                steady(Subject.PARLEY),
                steady(Subject.RELAY),
                steady(Subject.EJABBERD),
                // First those with few messages: by them Parley's writers find out what a flush costs.
                slow(steady(Subject.PARLEY)),
                slow(steady(Subject.EJABBERD)),
                slow(closed(Subject.PARLEY, usualPairs())),
                slow(closed(Subject.EJABBERD, usualPairs())));
        return Stream.concat(Stream.concat(closed, others), highest()).toList();
    }

    /** Those whose rate is looked for; each takes many times as long as another. */
    public Stream<Scenario> highest() {
        return Stream.of(Subject.values()).map(this::highest);
    }

    /** The highest rate that this subject holds. */
    public Scenario highest(Subject subject) {
        return new Scenario(subject, Transport.WSS, Loop.OPEN, usualPairs(), 0, OptionalInt.empty());
    }

    /** As fast as this many pairs go. */
    public Scenario closed(Subject subject, int count) {
        return new Scenario(subject, Transport.WSS, Loop.CLOSED, count, 0, OptionalInt.empty());
    }

    /** {@link #closed} at the usual number of pairs. */
    public Scenario closed(Subject subject) {
        return closed(subject, usualPairs());
    }

    /** Parley without TLS. */
    public Scenario plain() {
        return new Scenario(Subject.PARLEY, Transport.WS, Loop.CLOSED, usualPairs(), 0, OptionalInt.empty());
    }

    /** {@link #STEADY_RATE} messages a second. */
    public Scenario steady(Subject subject) {
        return highest(subject).at(STEADY_RATE);
    }

    /** The same where a flush costs {@link #SLOW_FLUSH}. */
    public Scenario slow(Scenario usual) {
        return new Scenario(usual.subject(), usual.transport(), usual.loop(), usual.pairs(), SLOW_FLUSH, usual.rate());
    }
}
