package org.parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Says lines and, as a decent client does, says again what was not acknowledged. */
final class Sender {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Function<String, Map<String, Object>> frames;
    private final List<String> said = new ArrayList<>();
    private final Map<String, Map<String, Object>> waiting = new LinkedHashMap<>();
    private final SortedMap<Long, String> acknowledged = new TreeMap<>();

    /** @param frames makes a frame that says a text */
    Sender(Function<String, Map<String, Object>> frames) {
        this.frames = frames;
    }

    /** Says some lines, and waits for no answer. */
    Sender say(Wire wire, int lines) {
        for (int i = 0; i < lines; i++) {
            Map<String, Object> frame = frames.apply("line " + said.size() + " " + Bystanders.WORD);
            String id = String.valueOf(frame.get("id"));
            said.add(id);
            waiting.put(id, frame);
            wire.send(frame);
        }
        return this;
    }

    /** Says again what was not acknowledged, one after the other, until everything is. */
    Sender settle(Wire wire) {
        long end = System.nanoTime() + Wire.PATIENCE.toNanos();
        wire.drain("ack").forEach(this::note);
        for (Map<String, Object> frame : List.copyOf(waiting.values())) {
            while (waiting.containsValue(frame)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not acknowledged: " + waiting.keySet());
                }
                wire.send(frame);
                wire.poll("ack", PAUSE).ifPresent(this::note);
            }
        }
        return this;
    }

    private void note(JsonNode ack) {
        String id = ack.path("id").asText();
        waiting.remove(id);
        acknowledged.put(ack.path("seq").asLong(), id);
    }

    /** The ids in the order in which they were said. */
    List<String> said() {
        return said;
    }

    /** The ids by their numbers in the conversation. */
    SortedMap<Long, String> acknowledged() {
        return acknowledged;
    }
}
