package org.parley.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.parley.system.AgentClient;
import org.parley.system.Wire;

/** An agent, as a program, in conversation with one visitor. */
record Answerer(Wire desk, String conversation) implements AutoCloseable {

    /** Takes the visitor of this name, who waits. */
    static Answerer of(AgentClient agent, String visitor) {
        Wire desk = agent.connect(Map.of());
        JsonNode waiting = desk.await("welcome").path("waiting");
        String conversation = StreamSupport.stream(waiting.spliterator(), false)
                .filter(offer -> offer.path("visitor").path("name").asText().equals(visitor))
                .map(offer -> offer.path("conversation").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(visitor + " does not wait, but " + waiting));
        AgentClient.accept(desk, conversation);
        return new Answerer(desk, conversation);
    }

    /** Says this. */
    void say(String text) {
        desk.send(AgentClient.say(conversation, text));
        desk.await("ack");
    }

    /** Has read up to this number. */
    void read(int seq) {
        send("read", Map.of("seq", seq));
    }

    /** Is writing. */
    void type() {
        send("typing", Map.of("on", true));
    }

    /** Ends the conversation. */
    void end() {
        send("close", Map.of());
    }

    /** What the visitor says next. */
    String hear() {
        return desk.await("said", Wire.of(conversation)).path("text").asText();
    }

    /** Why the conversation ends. */
    String hearEnd() {
        return desk.await("closed", Wire.of(conversation)).path("reason").asText();
    }

    private void send(String type, Map<String, Object> fields) {
        Map<String, Object> frame = new HashMap<>(fields);
        frame.put("type", type);
        frame.put("conversation", conversation);
        desk.send(frame);
    }

    @Override
    public void close() {
        desk.close();
    }
}
