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
import org.parley.faults.SideLog.Said;
import org.parley.faults.Stored.Row;

/**
 * What everybody saw, held against the table: acknowledged is stored, at that number; no id twice; numbers without a gap;
 * everybody hears everything, with its text, in the same order.
 *
 * @param broken what was not so, in words; empty if all was well
 * @param messages stored
 * @param refused how often somebody was asked to say something again
 * @param breaks the times without a line
 * @param worst what was tried in the longest of them
 * @param resumed how long people were without one after their node was struck
 * @param delays from the moment a message was said to the moment the other side heard it
 */
record Verdict(
        List<String> broken,
        long messages,
        long refused,
        Durations breaks,
        List<String> worst,
        Durations resumed,
        Durations delays) {

    static Verdict of(List<Talk> talks, Stored stored, List<Strike> strikes) {
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
        return new Verdict(
                broken,
                messages,
                logs(talks).mapToLong(SideLog::refused).sum(),
                Durations.of(breaks(talks).map(Break::whole)),
                breaks(talks)
                        .max(Comparator.comparing(Break::whole))
                        .map(Break::tried)
                        .orElse(List.of()),
                Durations.of(strikes.stream().flatMap(strike -> strike.ended(breaks(talks)))),
                Durations.of(talks.stream()
                        .flatMap(talk -> Stream.concat(
                                delays(talk.visitorLog(), talk.agentLog()),
                                delays(talk.agentLog(), talk.visitorLog())))));
    }

    private static Stream<Break> breaks(List<Talk> talks) {
        return logs(talks).flatMap(log -> log.breaks().stream());
    }

    private static Stream<Duration> delays(SideLog speaker, SideLog hearer) {
        return hearer.heard().values().stream()
                .flatMap(heard -> Stream.ofNullable(speaker.said().get(heard.id()))
                        .map(said -> Duration.ofNanos(heard.at() - said.at())));
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
        Said said = mine.said().getOrDefault(heard.id(), other.said().get(heard.id()));
        if (said == null || !heard.text().equals(said.text())) {
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

    @Override
    public String toString() {
        return "%d messages, %d refused for a while, %d broken promises; lines: %s, the longest %s; resumed after a strike: %s; heard: %s"
                .formatted(messages, refused, broken.size(), breaks, worst, resumed, delays);
    }
}
