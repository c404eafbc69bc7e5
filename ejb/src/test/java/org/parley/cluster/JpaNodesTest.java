package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.Databases;

@Tag("R3")
class JpaNodesTest {

    private static final String LONG_AGO = "update node set seen_at = seen_at - interval '%s' second where name = '%s'";

    private final Database database = Databases.postgresql();
    private final UUID life = UUID.randomUUID();

    @AfterEach
    void forget() {
        sql("delete from node");
    }

    @Test
    void a_name_is_one_nodes_while_it_lives() {
        assertThat(enter("node1", life)).isTrue();
        assertThat(enter("node1", UUID.randomUUID())).isFalse();
        assertThat(beat("node1", life)).isTrue();
    }

    @Test
    void the_name_of_a_dead_node_can_be_taken_and_the_dead_does_not_get_it_back() {
        enter("node1", life);
        sql(LONG_AGO.formatted(11, "node1"));
        UUID next = UUID.randomUUID();

        assertThat(enter("node1", next)).isTrue();
        assertThat(beat("node1", life)).isFalse();
        assertThat(beat("node1", next)).isTrue();
    }

    @Test
    void a_node_that_ends_leaves_its_name_at_once() {
        enter("node1", life);
        in(nodes -> {
            nodes.leave("node1", life);
            return true;
        });

        assertThat(enter("node1", UUID.randomUUID())).isTrue();
    }

    @Test
    void the_living_who_have_joined_are_seen_with_what_they_speak() {
        enter("node1", life);
        enter("node2", life);
        enter("node3", life);
        enter("node4", life);
        List.of("node1", "node2", "node3").forEach(this::join);
        sql(LONG_AGO.formatted(11, "node3"));

        List<Neighbour> alive = in(nodes -> nodes.others("node1"));
        assertThat(alive).hasSize(1);
        assertThat(alive.get(0).name()).isEqualTo("node2");
        assertThat(alive.get(0).protocol()).isEqualTo(new Protocol(1, 1));
    }

    @Test
    void protocols_fit_when_each_understands_the_other() {
        Protocol second = new Protocol(2, 1);
        assertThat(second.fits(new Protocol(1, 1))).isTrue();
        assertThat(new Protocol(1, 1).fits(second)).isTrue();
        assertThat(new Protocol(3, 2).fits(new Protocol(1, 1))).isFalse();
        assertThat(new Protocol(1, 1).fits(new Protocol(3, 2))).isFalse();
    }

    private boolean enter(String name, UUID whose) {
        return in(nodes -> nodes.enter(name, whose, Protocol.OURS));
    }

    private void join(String name) {
        in(nodes -> {
            nodes.join(name, life);
            return name;
        });
    }

    private boolean beat(String name, UUID whose) {
        return in(nodes -> nodes.beat(name, whose));
    }

    private <T> T in(Function<JpaNodes, T> work) {
        return database.inUnboundTransaction(em -> work.apply(new JpaNodes(em)));
    }

    private void sql(String statement) {
        database.inUnboundTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }
}
