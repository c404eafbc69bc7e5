package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said in the last moments of a conversation. */
@SystemTest
@Tag("R3")
class LastWordsST {

    private final Installation parley;

    LastWordsST(Installation parley) {
        this.parley = parley;
    }

    /** The end and the messages race; often enough each wins. */
    @RepeatedTest(10)
    void all_that_was_acknowledged_is_told_before_the_end() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        try (Wire page = visitor.connect(0);
                Wire desk = parley.agent("alice").sitDown()) {
            AgentClient.accept(desk, visitor.conversation());
            desk.await("ok", ok -> ok.path("re").asText().equals("accept"));
            List<Map<String, Object>> says = Stream.generate(() -> VisitorClient.say("one more thing"))
                    .limit(15)
                    .toList();
            says.forEach(page::send);
            desk.send(Map.of("type", "close", "conversation", visitor.conversation()));

            desk.await("closed", Wire.of(visitor.conversation()));
            List<Long> told = desk.drain("said", Wire.of(visitor.conversation())).stream()
                    .map(LastWordsST::seq)
                    .toList();
            assertThat(told).containsExactlyElementsOf(acknowledged(page, says.size()));
        }
    }

    @Test
    void an_agent_who_was_away_is_told_the_rest_and_then_the_end() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        AgentClient alice = parley.agent("alice");
        try (Wire page = visitor.connect(0)) {
            try (Wire desk = alice.sitDown()) {
                AgentClient.accept(desk, visitor.conversation());
                page.send(VisitorClient.say("heard"));
                desk.await("said", Wire.of(visitor.conversation()));
            }
            page.send(VisitorClient.say("missed"));
            page.send(VisitorClient.say("goodbye"));
            acknowledged(page, 3);
            visitor.leave();
        }
        try (Wire desk = alice.connect(Map.of(visitor.conversation(), 1L))) {
            desk.await("closed", Wire.of(visitor.conversation()));
            assertThat(desk.drain("said", Wire.of(visitor.conversation())))
                    .extracting(said -> said.path("text").asText())
                    .containsExactly("missed", "goodbye");
        }
    }

    /** The numbers of the acknowledged ones, when so many were answered. */
    private static List<Long> acknowledged(Wire page, int answers) {
        return Stream.generate(() -> page.awaitOneOf(Set.of("ack", "refused")))
                .limit(answers)
                .filter(answer -> answer.path("type").asText().equals("ack"))
                .map(LastWordsST::seq)
                .toList();
    }

    private static Long seq(JsonNode frame) {
        return frame.path("seq").asLong();
    }
}
