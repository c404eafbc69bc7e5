package org.parley.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.system.Reachable;

/** What one side of a conversation said, was acknowledged and heard, and when it had no line. Written by one thread. */
final class SideLog {

    /** A message that this side said, and when, by {@link System#nanoTime}. */
    record Said(String text, long at) {}

    /** A message that this side heard, and when for the first time. */
    record Heard(String id, String text, long at) {}

    /**
     * A time without a line.
     *
     * @param door to which the line was
     * @param heard when the last sign of life came over it
     * @param lost when it was given up
     * @param back when the next {@code welcome} came, over another
     * @param tried who it was, and what did not succeed meanwhile
     */
    record Break(Reachable door, long heard, long lost, long back, List<String> tried) {

        /** As its person saw it: from the last sign of life to the next. */
        Duration whole() {
            return Duration.ofNanos(back - heard);
        }
    }

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<Long, Heard> heard = new ConcurrentSkipListMap<>();
    private final List<Break> breaks = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile long lastHeard;
    private volatile int refused;
    private volatile long acknowledgedAt = System.nanoTime();

    void say(String id, String text) {
        said.put(id, new Said(text, System.nanoTime()));
    }

    void acknowledge(String id, long seq) {
        acknowledgedAt = System.nanoTime();
        Long before = acknowledged.put(id, seq);
        if (before != null && before != seq) {
            faults.add(id + " was acknowledged as " + before + " and as " + seq);
        }
    }

    void refuse() {
        refused = refused + 1;
    }

    /** @param after the last number this side asked to go on from, on this line */
    void hear(long seq, String id, String text, long after) {
        if (seq <= after) {
            faults.add("heard " + seq + " after " + after);
        }
        Heard before = heard.putIfAbsent(seq, new Heard(id, text, System.nanoTime()));
        if (before != null && !before.id().equals(id)) {
            faults.add("number " + seq + " is " + before.id() + " and " + id);
        }
        lastHeard = Math.max(lastHeard, seq);
    }

    void miss(Break line) {
        breaks.add(line);
    }

    long lastHeard() {
        return lastHeard;
    }

    /** When it was last acknowledged something. */
    long acknowledgedAt() {
        return acknowledgedAt;
    }

    Map<String, Said> said() {
        return said;
    }

    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    Map<Long, Heard> heard() {
        return heard;
    }

    List<Break> breaks() {
        return breaks;
    }

    /** What no server may do, seen at once. */
    List<String> faults() {
        return faults;
    }

    int refused() {
        return refused;
    }
}
