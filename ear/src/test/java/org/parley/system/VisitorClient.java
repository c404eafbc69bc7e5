package org.parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A visitor of the demo site, as a program: begins a conversation, connects, comes back with the token it was given. */
public final class VisitorClient {

    private final Reachable parley;
    private @Nullable String conversation;
    private @Nullable String token;

    VisitorClient(Reachable parley) {
        this.parley = parley;
    }

    /** The same visitor, who comes back at another door of the same Parley. */
    public VisitorClient at(Reachable door) {
        VisitorClient same = new VisitorClient(door);
        same.conversation = conversation;
        same.token = token;
        return same;
    }

    /** What the server tells of the demo site. */
    public JsonNode site() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(parley.at("/chat/v1/sites/demo")).build();
        return Json.read(parley.http().send(request, BodyHandlers.ofString()).body());
    }

    /** Gives consent and begins a conversation with this department. */
    public VisitorClient begin(String department) throws IOException, InterruptedException {
        return begin(arrival(department));
    }

    /** Begins a conversation with what {@link #arrival} gave. */
    public VisitorClient begin(Map<String, Object> arrival) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(arrival);
        if (answer.statusCode() != 201) {
            throw new AssertionError("no conversation: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode begun = Json.read(answer.body());
        conversation = begun.path("conversation").asText();
        token = begun.path("token").asText();
        return this;
    }

    /** What is sent to begin a conversation with this department; may be changed. */
    public Map<String, Object> arrival(String department) throws IOException, InterruptedException {
        JsonNode consent = site().path("consent");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("site", "demo");
        body.put("department", department);
        body.put("locale", "en");
        body.put(
                "consent",
                Map.of(
                        "given",
                        true,
                        "version",
                        consent.path("version").asInt(),
                        "hash",
                        consent.path("hash").asText()));
        body.put("form", Map.of("name", "Jo Ward"));
        return body;
    }

    /** Asks for a conversation with any body at all; remembers nothing. */
    public HttpResponse<String> post(Object body) throws IOException, InterruptedException {
        return post(
                BodyPublishers.ofString(Json.write(body)),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Origin",
                        parley.page().toString()));
    }

    /** The same with any bytes and any headers. */
    public HttpResponse<String> post(BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(parley.at("/chat/v1/conversations")).POST(body);
        headers.forEach(request::header);
        return parley.http().send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a socket and says nothing on it. */
    public Wire open() {
        return open(Map.of("Origin", parley.page().toString()));
    }

    /** Opens a socket with these headers and says nothing on it. */
    public Wire open(Map<String, String> headers) {
        return Wire.open(parley.http(), parley.socket("/chat/v1/socket"), headers);
    }

    /** Connects, asks for what came after {@code after} and takes the new token; {@code said} frames follow. */
    public Wire connect(long after) {
        Wire wire = open();
        wire.send(Map.of("type", "hello", "token", token(), "after", after));
        JsonNode welcome = wire.await("welcome");
        token = welcome.path("token").asText();
        return wire;
    }

    /** Comes back and ends the conversation, so that it waits for nobody. */
    public void leave() {
        try (Wire wire = connect(0)) {
            wire.send(Map.of("type", "leave"));
            wire.await("closed");
        }
    }

    /** Comes back, and hears everything that was said. */
    public List<JsonNode> history() {
        try (Wire wire = open()) {
            wire.send(Map.of("type", "hello", "token", token(), "after", 0));
            JsonNode welcome = wire.await("welcome");
            token = welcome.path("token").asText();
            return Stream.generate(() -> wire.await("said"))
                    .limit(welcome.path("seq").asLong())
                    .toList();
        }
    }

    /** The conversation's id. */
    public String conversation() {
        return begun(conversation);
    }

    /** The newest token. */
    public String token() {
        return begun(token);
    }

    /** A frame that says {@code text}, with a new id of the client's. */
    public static Map<String, Object> say(String text) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("type", "say");
        frame.put("id", UUID.randomUUID().toString());
        frame.put("text", text);
        return frame;
    }

    private static String begun(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("no conversation was begun");
        }
        return value;
    }
}
