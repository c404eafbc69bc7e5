package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether an agent takes new conversations. */
@SystemTest
@Tag("R1")
class StatusST {

    private final Installation parley;

    StatusST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void it_reaches_every_desk_of_the_agent_and_outlives_them() throws Exception {
        VisitorClient visitor = parley.visitor().begin("cards");
        AgentClient alice = parley.agent("alice");
        try (Wire one = alice.sitDown();
                Wire two = alice.sitDown()) {
            become(one, "away");
            two.await("status", status -> status.path("value").asText().equals("away"));
            two.await("withdrawn", Wire.of(visitor.conversation()));
        }
        try (Wire one = alice.connect(Map.of());
                Wire two = alice.connect(Map.of())) {
            JsonNode welcome = one.await("welcome");
            assertThat(welcome.path("status").asText()).isEqualTo("away");
            assertThat(welcome.path("waiting")).isEmpty();
            two.await("welcome");

            become(one, "available");
            two.await("offer", Wire.of(visitor.conversation()));
        }
        visitor.leave();
    }

    private static void become(Wire desk, String status) {
        desk.send(Map.of("type", "status", "value", status));
        desk.await("ok");
    }
}
