package org.parley.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.faults.SideLog.Break;
import org.parley.faults.SideLog.Heard;
import org.parley.faults.Stored.Row;

/**
 * What everybody saw, held against the table: acknowledged is stored, at that number; no id twice; numbers without a gap;
 * everybody hears everything, with its text, in the same order.
 *
 * @param broken what was not so, in words; empty if all was well
 * @param messages stored
 * @param refused how often somebody was asked to say something again
 * @param breaks the times without a line, the shortest first
 */
record Verdict(List<String> broken, long messages, long refused, List<Break> breaks) {

    static Verdict of(List<Talk> talks, Stored stored) {
        List<String> broken = new ArrayList<>();
        long messages = 0;
        for (Talk talk : talks) {
            List<Row> rows = stored.of(talk);
            messages += rows.size();
            List<String> here = new ArrayList<>();
            checkTable(rows, here);
            check(talk.visitorLog(), talk.agentLog(), rows, here);
            check(talk.agentLog(), talk.visitorLog(), rows, here);
            here.forEach(one -> broken.add(talk.conversation() + ": " + one));
        }
        List<Break> breaks = logs(talks)
                .flatMap(log -> log.breaks().stream())
                .sorted(Comparator.comparing(Break::whole))
                .toList();
        return new Verdict(
                broken, messages, logs(talks).mapToLong(SideLog::refused).sum(), breaks);
    }

    private static Stream<SideLog> logs(List<Talk> talks) {
        return talks.stream().flatMap(talk -> Stream.of(talk.visitorLog(), talk.agentLog()));
    }

    private static void checkTable(List<Row> rows, List<String> broken) {
        Set<String> ids = new HashSet<>();
        long last = 0;
        for (Row row : rows) {
            if (row.seq() != last + 1) {
                broken.add("number " + row.seq() + " follows " + last);
            }
            if (!ids.add(row.id())) {
                broken.add("stored twice: " + row.id());
            }
            last = row.seq();
        }
    }

    private static void check(SideLog mine, SideLog other, List<Row> rows, List<String> broken) {
        broken.addAll(mine.faults());
        Map<String, Long> places = new HashMap<>();
        rows.forEach(row -> places.put(row.id(), row.seq()));
        mine.acknowledged().forEach((id, seq) -> {
            if (!seq.equals(places.get(id))) {
                broken.add("acknowledged as " + seq + ", stored as " + places.get(id) + ": " + id);
            }
        });
        mine.said().keySet().stream()
                .filter(id -> !mine.acknowledged().containsKey(id))
                .forEach(id -> broken.add("never answered: " + id));
        mine.heard().forEach((seq, heard) -> checkHeard(seq, heard, mine, other, places, broken));
        rows.stream()
                .filter(row ->
                        other.said().containsKey(row.id()) && !mine.heard().containsKey(row.seq()))
                .forEach(row -> broken.add("never heard: " + row.id()));
    }

    private static void checkHeard(
            long seq, Heard heard, SideLog mine, SideLog other, Map<String, Long> places, List<String> broken) {
        Long place = places.get(heard.id());
        if (place == null || place != seq) {
            broken.add("heard as " + seq + ", stored as " + place + ": " + heard.id());
        }
        String text = mine.said().getOrDefault(heard.id(), other.said().get(heard.id()));
        if (!heard.text().equals(text)) {
            broken.add("heard with another text: " + heard.id());
        }
    }

    /** Whether both sides have heard what is stored of the other. */
    static boolean isHeard(Talk talk, Stored stored) {
        return stored.of(talk).stream().allMatch(row -> knows(talk.visitorLog(), row) && knows(talk.agentLog(), row));
    }

    private static boolean knows(SideLog log, Row row) {
        return log.acknowledged().containsKey(row.id()) || log.heard().containsKey(row.seq());
    }

    /** How long the given share of the breaks lasted at most. */
    Duration breakAt(double share) {
        return breaks.isEmpty()
                ? Duration.ZERO
                : breaks.get((int) Math.min(breaks.size() - 1, Math.ceil(share * breaks.size()) - 1))
                        .whole();
    }

    @Override
    public String toString() {
        return "%d messages, %d refused for a while, %d breaks (p50 %d ms, p95 %d ms, p99 %d ms), %d broken promises"
                .formatted(
                        messages,
                        refused,
                        breaks.size(),
                        breakAt(0.50).toMillis(),
                        breakAt(0.95).toMillis(),
                        breakAt(0.99).toMillis(),
                        broken.size());
    }
}
