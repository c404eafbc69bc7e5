package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people type is nowhere on the server's disk. */
@SystemTest
@Tag("V15")
@Tag("W3")
class CanaryST {

    /** An unusual word, and one of each class that is masked. */
    private static final List<String> TYPED = List.of(
            "Zwergkiwischnabel",
            "5105 1051 0510 5100",
            "DE75 5121 0800 1245 1261 99",
            "kiwi.schnabel@voliere.example",
            "+49 151 23456789");

    /** As something might have put them in order before it wrote them down. */
    private static final List<String> LOOKED_FOR = Stream.concat(
                    TYPED.stream(),
                    Stream.of("5105105105105100", "5105-1051-0510-5100", "DE75512108001245126199", "4915123456789"))
            .toList();

    /** The id of a message is its program's, not a person's, and is stored as it is: the search has to find this one. */
    private static final String ID = "zwergkiwi-nest-4711";

    private final Installation parley;

    CanaryST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void what_was_typed_is_not_in_database_write_ahead_log_server_log_or_anything_else() throws Exception {
        for (String canary : TYPED) {
            converse(canary);
            beRefused(canary);
        }
        assertThat(new Traces(LOOKED_FOR).in(parley.folder())).isEmpty();

        parley.database().flush();
        parley.stop();
        assertThat(new Traces(LOOKED_FOR).in(parley.folder())).isEmpty();
        assertThat(new Traces(List.of(ID)).in(parley.folder())).isNotEmpty();
    }

    /** Through everything that takes what people write, and is answered. */
    private void converse(String canary) throws Exception {
        VisitorClient visitor = parley.visitor();
        Map<String, Object> arrival = visitor.arrival("cards");
        arrival.put("form", Map.of("name", canary));
        arrival.put("locale", canary);
        visitor.begin(arrival);
        try (Wire page = visitor.connect(0);
                Wire desk = parley.agent("alice").sitDown()) {
            AgentClient.accept(desk, visitor.conversation());
            page.send(Map.of("type", "say", "id", ID, "text", canary));
            page.await("ack");
            desk.await("said", Wire.of(visitor.conversation()));
            page.send(Map.of("type", "typing", "on", true, "preview", canary));
            desk.await("typing");
            desk.send(Map.of("type", "draft", "conversation", visitor.conversation(), "text", canary));
            desk.await("ok", ok -> ok.path("re").asText().equals("draft"));
            desk.send(AgentClient.say(visitor.conversation(), canary));
            desk.await("ack");
            page.sendText(Json.write(canary));
            page.send(Map.of("type", canary, "id", canary, canary, canary));
            desk.send(Map.of("type", "status", "value", canary));
            desk.send(Map.of("type", "accept", "conversation", canary));
            page.await("error");
            page.await("error");
            desk.await("error");
            desk.await("error");
            desk.send(Map.of("type", "close", "conversation", visitor.conversation()));
            page.await("closed");
        }
    }

    /** Through everything that refuses it. */
    private void beRefused(String canary) throws Exception {
        for (String field : List.of("site", "department")) {
            Map<String, Object> arrival = parley.visitor().arrival("cards");
            arrival.put(field, canary);
            assertThat(parley.visitor().post(arrival).statusCode()).isIn(404, 422);
        }
        String encoded = URLEncoder.encode(canary, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(parley.at("/chat/v1/sites/" + encoded + "?locale=" + encoded))
                .header("User-Agent", canary)
                .header("Idempotency-Key", canary)
                .header("Cookie", canary)
                .POST(BodyPublishers.ofString(canary))
                .build();
        assertThat(parley.http().send(request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
        assertThat(AgentClient.signIn(parley, canary, canary).statusCode()).isEqualTo(401);
        try (Wire stranger = parley.visitor().open()) {
            stranger.send(Map.of("type", "hello", "token", canary, "after", 0));
            assertThat(stranger.awaitClose()).isEqualTo(4401);
        }
    }
}
