package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is offered a waiting conversation, and who gets it. */
@SystemTest
@Tag("R1")
class QueueST {

    private final Installation parley;

    QueueST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void of_two_agents_who_accept_at_once_exactly_one_gets_it() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        try (Wire alice = parley.agent("alice").sitDown();
                Wire manager = parley.agent("manager").sitDown()) {
            for (Wire desk : List.of(alice, manager)) {
                desk.send(Map.of("type", "accept", "conversation", visitor.conversation()));
            }
            assertThat(List.of(accepted(alice, visitor), accepted(manager, visitor)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    @Tag("V5")
    void an_agent_of_another_department_is_not_offered_it_and_cannot_take_it() throws Exception {
        try (Wire alice = parley.agent("alice").sitDown();
                Wire bob = parley.agent("bob").sitDown()) {
            VisitorClient visitor = parley.visitor().begin("cards");
            alice.await("offer", Wire.of(visitor.conversation()));
            bob.send(Map.of("type", "accept", "conversation", visitor.conversation()));

            // The answer comes after anything that was sent before: there was no offer before it.
            bob.await("refused", Wire.of(visitor.conversation()));
            assertThat(bob.drain("offer")).noneMatch(Wire.of(visitor.conversation()));
            visitor.leave();
        }
    }

    @Test
    void the_end_is_told_also_if_it_comes_before_the_desk_could_listen() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        try (Wire desk = parley.agent("alice").sitDown()) {
            desk.send(Map.of("type", "accept", "conversation", visitor.conversation()));
            desk.send(Map.of("type", "close", "conversation", visitor.conversation()));

            desk.await("opened", Wire.of(visitor.conversation()));
            desk.await("closed", Wire.of(visitor.conversation()));
        }
    }

    @RepeatedTest(10)
    void what_is_taken_while_somebody_sits_down_does_not_stay_on_their_desk() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        AgentClient manager = parley.agent("manager");
        try (Wire alice = parley.agent("alice").sitDown()) {
            alice.send(Map.of("type", "accept", "conversation", visitor.conversation()));
            try (Wire desk = manager.connect(Map.of())) {
                JsonNode waiting = desk.await("welcome").path("waiting");
                if (waiting.findValuesAsText("conversation").contains(visitor.conversation())) {
                    desk.await("withdrawn", Wire.of(visitor.conversation()));
                }
            }
            alice.await("opened", Wire.of(visitor.conversation()));
            alice.send(Map.of("type", "close", "conversation", visitor.conversation()));
            alice.await("closed", Wire.of(visitor.conversation()));
        }
    }

    @RepeatedTest(10)
    void a_visitor_who_comes_while_somebody_accepts_is_welcomed_first() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        try (Wire alice = parley.agent("alice").sitDown()) {
            alice.send(Map.of("type", "accept", "conversation", visitor.conversation()));
            try (Wire page = visitor.open()) {
                page.send(Map.of("type", "hello", "token", visitor.token(), "after", 0));
                JsonNode first = page.awaitOneOf(Set.of("welcome", "joined", "queue", "closed"));
                assertThat(first.path("type").asText()).isEqualTo("welcome");
                if (first.path("state").asText().equals("queued")) {
                    page.await("joined");
                }
            }
            visitor.leave();
        }
    }

    /** Whether it got it. */
    private static boolean accepted(Wire desk, VisitorClient visitor) {
        return desk.poll("ok", Duration.ofSeconds(5)).isPresent()
                || desk.await("refused", Wire.of(visitor.conversation())).isNull();
    }
}
