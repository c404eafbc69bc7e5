package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SystemTest
class ConversationST {

    private final Installation parley;

    ConversationST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void a_visitor_writes_and_an_agent_answers() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        try (Wire page = visitor.connect(0);
                Wire desk = parley.agent("alice").sitDown()) {
            Map<String, Object> question = VisitorClient.say("My card was declined.");
            page.send(question);
            assertThat(page.await("ack").path("id").asText()).isEqualTo(question.get("id"));

            AgentClient.accept(desk, visitor.conversation());
            JsonNode asked = desk.await("said", Wire.of(visitor.conversation()));
            assertThat(asked.path("text").asText()).isEqualTo("My card was declined.");

            desk.send(AgentClient.say(visitor.conversation(), "Let me look."));
            assertThat(page.await("said", said -> from(said, "agent"))
                            .path("text")
                            .asText())
                    .isEqualTo("Let me look.");
        }
    }

    @Test
    @Tag("W3")
    void a_card_number_reaches_nobody() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        try (Wire page = visitor.connect(0);
                Wire desk = parley.agent("alice").sitDown()) {
            page.send(VisitorClient.say("it is 4111 1111 1111 1111"));
            page.await("ack");

            AgentClient.accept(desk, visitor.conversation());
            JsonNode said = desk.await("said", Wire.of(visitor.conversation()));
            assertThat(said.path("text").asText()).contains("•••• 1111").doesNotContain("4111 1111");
            assertThat(said.path("masked").toString()).contains("PAN");
        }
    }

    @Test
    @Tag("R3")
    void twelve_requests_at_once_with_one_key_begin_one_conversation() throws Exception {
        VisitorClient visitor = parley.visitor();
        String body = Json.write(visitor.arrival("loans"));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try {
            List<Callable<HttpResponse<String>>> requests =
                    Collections.nCopies(12, () -> visitor.post(BodyPublishers.ofString(body), headers));
            Set<String> begun = new HashSet<>();
            for (Future<HttpResponse<String>> answer : callers.invokeAll(requests)) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                begun.add(Json.read(answer.get().body()).path("conversation").asText());
            }
            assertThat(begun).hasSize(1);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    @Tag("R3")
    void what_was_acknowledged_before_a_power_cut_is_there_after_it_once_and_in_order() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        List<String> acknowledged = new ArrayList<>();
        try (Wire page = visitor.connect(0)) {
            for (int i = 0; i < 40; i++) {
                Map<String, Object> frame = VisitorClient.say("line " + i);
                page.send(frame);
                acknowledged.add(page.await("ack").path("id").asText());
            }
            parley.kill();
        }
        parley.ensureRunning();

        try (Wire page = visitor.connect(0)) {
            List<JsonNode> said = new ArrayList<>();
            while (said.size() < acknowledged.size()) {
                said.add(page.await("said"));
            }
            assertThat(said).extracting(frame -> frame.path("id").asText()).containsExactlyElementsOf(acknowledged);
            assertThat(said)
                    .extracting(frame -> frame.path("seq").asLong())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, said.size()).boxed().toList());
        }
    }

    private static boolean from(JsonNode said, String who) {
        return said.path("from").asText().equals(who);
    }
}
