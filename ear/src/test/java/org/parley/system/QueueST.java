package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
        try (Wire alice = desk("alice");
                Wire manager = desk("manager")) {
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
        try (Wire alice = desk("alice");
                Wire bob = desk("bob")) {
            VisitorClient visitor = parley.visitor().begin("cards");
            alice.await("offer", of(visitor));
            bob.send(Map.of("type", "accept", "conversation", visitor.conversation()));

            // The answer comes after anything that was sent before: there was no offer before it.
            bob.await("refused", of(visitor));
            assertThat(bob.drain("offer")).noneMatch(of(visitor));
        }
    }

    private Wire desk(String user) throws Exception {
        Wire desk = parley.agent(user).connect(Map.of());
        desk.await("welcome");
        return desk;
    }

    /** Whether it got it. */
    private static boolean accepted(Wire desk, VisitorClient visitor) {
        return desk.poll("ok", Duration.ofSeconds(5)).isPresent()
                || desk.await("refused", of(visitor)).isNull();
    }

    private static Predicate<JsonNode> of(VisitorClient visitor) {
        return frame -> frame.path("conversation").asText().equals(visitor.conversation());
    }
}
