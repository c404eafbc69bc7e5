package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.AgentClient;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** All nodes have one credential store, and what one of them writes to it the others find and keep. */
@ClusterTest
@Tag("V15")
class KeysST {

    private final ClusterInstallation parley;

    KeysST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void a_key_made_on_one_node_opens_on_the_other_and_neither_loses_the_others() throws Exception {
        VisitorClient first = rotateAndSay(parley.node(1), "with the first");
        VisitorClient second = rotateAndSay(parley.node(2), "with the second");
        VisitorClient third = rotateAndSay(parley.node(1), "with the third");

        assertThat(heard(first.at(parley.node(2)))).isEqualTo("with the first");
        assertThat(heard(third.at(parley.node(2)))).isEqualTo("with the third");
        VisitorClient back = second.at(parley.node(1));
        assertThat(heard(back)).isEqualTo("with the second");
        parley.node(2).stop();
        parley.node(2).start();
        assertThat(heard(back.at(parley.node(2)))).isEqualTo("with the second");
    }

    private static VisitorClient rotateAndSay(Node node, String text) throws Exception {
        AgentClient admin = node.agent("admin");
        assertThat(admin.post("/console/admin/keys/rotate").statusCode()).isEqualTo(204);
        VisitorClient visitor = node.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(VisitorClient.say(text));
            page.await("ack");
        }
        return visitor;
    }

    private static String heard(VisitorClient visitor) {
        return visitor.history().get(0).path("text").asText();
    }
}
