package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.AgentClient;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** People speak to the balancer and need not know which node answers, or that it is another one now. */
@ClusterTest
@Tag("R3")
class BalancerST {

    private final ClusterInstallation parley;

    BalancerST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void a_visitor_speaks_through_it() throws Exception {
        VisitorClient visitor = parley.balancer().visitor().begin("cards");
        try (Wire page = visitor.connect(0)) {
            page.send(VisitorClient.say("Are you there?"));
            assertThat(page.await("ack").path("seq").asLong()).isPositive();
        }
        visitor.leave();
    }

    @Test
    void who_is_signed_in_stays_so_when_the_node_is_killed() throws Exception {
        AgentClient alice = parley.balancer().agent("alice");
        Node serving = parley.node(
                Integer.parseInt(alice.cookie().substring(alice.cookie().lastIndexOf(".node") + ".node".length())));
        try (Wire desk = alice.connect(Map.of())) {
            desk.await("welcome");
            serving.kill();
        }

        HttpResponse<String> page = alice.get("/console/desk.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        try (Wire desk = alice.connect(Map.of())) {
            desk.await("welcome");
        }
    }

    @Test
    @Tag("V7")
    void nobody_but_the_proxy_says_who_the_client_is() throws Exception {
        for (int node = 1; node <= ClusterInstallation.USUAL; node++) {
            SeenAddress.tell(parley.node(node));
        }

        String front = " at " + parley.balancer().origin().getAuthority();
        String node = " at " + parley.node(1).origin().getAuthority();
        assertThat(SeenAddress.of(parley.balancer(), "127.0.0.2", "192.0.2.7")).isEqualTo("127.0.0.2" + front);
        assertThat(SeenAddress.of(parley.node(1), "127.0.0.2", "192.0.2.7")).isEqualTo("127.0.0.2" + node);
        assertThat(SeenAddress.of(parley.node(1), "127.0.0.1", "192.0.2.7")).isEqualTo("192.0.2.7" + node);
    }
}
