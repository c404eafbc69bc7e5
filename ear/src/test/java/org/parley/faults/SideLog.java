package org.parley.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one side of a conversation said, was acknowledged and heard, and when it had no line. Written by one thread. */
final class SideLog {

    /** A message as this side knows it. */
    record Heard(String id, String text) {}

    /**
     * A time without a line.
     *
     * @param silent how long nothing had been heard when the line was given up
     * @param gone from then until the next {@code welcome}
     */
    record Break(Duration silent, Duration gone) {

        /** As its person saw it: from the last sign of life to the next. */
        Duration whole() {
            return silent.plus(gone);
        }
    }

    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<Long, Heard> heard = new ConcurrentSkipListMap<>();
    private final List<Break> breaks = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile long lastHeard;
    private volatile int refused;

    void say(String id, String text) {
        said.put(id, text);
    }

    void acknowledge(String id, long seq) {
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
        Heard before = heard.put(seq, new Heard(id, text));
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

    Map<String, String> said() {
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
