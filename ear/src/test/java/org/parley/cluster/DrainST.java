package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** A node that is to stop is emptied first: nobody comes any more, and whoever is there moves. */
@ClusterTest
@Tag("R3")
@Tag("W6")
class DrainST {

    private final ClusterInstallation parley;

    DrainST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void who_is_on_a_node_that_is_to_stop_is_asked_to_move() throws Exception {
        Node leaving = parley.node(2);
        VisitorClient visitor = leaving.visitor().begin("cards");
        assertThat(leaving.ready()).isEqualTo(204);
        try (Wire page = visitor.connect(0)) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(leaving::stop);
            leaving.await(leaving::ready, 404);
            parley.balancer().await(parley.balancer()::ready, 204);

            page.await("moving");
            page.send(VisitorClient.say("One more word"));
            assertThat(page.await("ack").path("seq").asLong()).isPositive();
            assertThat(Wire.refusal(() -> visitor.connect(0))).isEqualTo(503);

            VisitorClient moved = visitor.at(parley.balancer());
            page.close();
            try (Wire there = moved.connect(0)) {
                assertThat(there.await("said").path("text").asText()).isEqualTo("One more word");
            }
            stopped.join();
            moved.leave();
        }
    }

    @Test
    void a_node_that_was_suspended_is_open_again_when_it_resumes() throws Exception {
        Node node = parley.node(2);
        node.ask("suspend", Map.of("suspend-timeout", 30));
        assertThat(node.ready()).isEqualTo(503);

        node.ask("resume", Map.of());
        node.await(node::ready, 204);
        parley.balancer().awaitNodes("node1", "node2");
        VisitorClient visitor = node.visitor().begin("cards");
        visitor.connect(0).close();
        visitor.leave();
    }
}
