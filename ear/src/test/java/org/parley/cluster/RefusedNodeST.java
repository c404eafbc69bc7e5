package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.server.Ports;
import org.parley.server.RunningServer;
import org.parley.server.ServerPlan;
import org.parley.server.StartFailedException;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** A node that could not work with the others does not start, and says which setting to look at; they go on. */
@ClusterTest
class RefusedNodeST {

    private final ClusterInstallation parley;

    RefusedNodeST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void an_embedded_database_is_refused() throws Exception {
        assertThat(refusal(Map.of(
                        "parley.database", "h2",
                        "parley.database.owner", "parley",
                        "parley.database.app", "parley",
                        "parley.database.writer", "parley")))
                .contains("PARTEN001002: The embedded database is for one node alone")
                .contains("parley.database");
    }

    @Test
    void a_database_that_is_not_there_is_named() throws Exception {
        assertThat(refusal(Map.of("parley.database.port", "1")))
                .contains("PARTEN001001: No connection to the database as its owner")
                .contains("parley.database.host, parley.database.port");
    }

    @Test
    void a_name_that_is_taken_is_refused() throws Exception {
        assertThat(refusal(Map.of("jboss.node.name", "node1")))
                .contains("PARCLU001203: A node named node1 is running already");
    }

    @Test
    void a_release_too_far_from_the_others_is_refused() throws Exception {
        sql("insert into parley.node (name, life, speaks, knows, joined, started_at, seen_at) values ('node9',"
                + " gen_random_uuid(), 9, 9, true, current_timestamp, current_timestamp + interval '1' hour)");
        try {
            assertThat(refusal(Map.of())).contains("PARCLU001204: Node node9 speaks version 9");
        } finally {
            sql("delete from parley.node where name = 'node9'");
        }
    }

    /** One that only does not know the others is found by them, where they know it. */
    @Test
    void a_node_that_neither_finds_the_others_nor_is_found_is_refused() throws Exception {
        assertThat(refusal(Map.of(
                        "parley.cluster.hosts",
                        "127.0.0.1[1]",
                        "parley.cluster.port",
                        Integer.toString(Ports.free().https()))))
                .contains("PARCLU001205: Node node1, node2 runs on this database");
    }

    /** Why the third node does not start with these settings; whoever talks on the first one notices nothing. */
    private String refusal(Map<String, String> settings) throws Exception {
        VisitorClient visitor = parley.node(1).visitor().begin("cards");
        try (Wire page = visitor.connect(0)) {
            List<String> reasons = reasons(parley.node(3).plan().with(settings));
            assertThat(reasons).hasSize(1);

            page.send(VisitorClient.say("Still there?"));
            assertThat(page.await("ack").path("seq").asLong()).isEqualTo(1);
            return reasons.get(0);
        } finally {
            visitor.leave();
        }
    }

    private static List<String> reasons(ServerPlan plan) throws IOException {
        try {
            RunningServer.start(plan, Optional.empty()).stop();
            throw new AssertionError("it runs");
        } catch (StartFailedException e) {
            return e.reasons();
        }
    }

    private void sql(String change) throws SQLException {
        try (Connection connection = parley.database().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
