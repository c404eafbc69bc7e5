package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.Uplink;
import org.parley.system.Reachable;

/** The network between three nodes fails, each of which stands in a network of its own. */
@ClusterTest(apart = true)
@Tag("R3")
@Tag("long")
class NetworkST {

    /** Longer than it takes the nodes to take each other for dead. */
    private static final Duration APART = Duration.ofSeconds(20);
    /** A node looks every fifteen seconds for what it may not have been told. */
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(20);

    private static final int NODES = 3;
    private static final Duration FAR = Duration.ofMillis(120);

    private final ClusterInstallation parley;
    private final Uplink uplink;

    NetworkST(ClusterInstallation parley) {
        this.parley = parley;
        this.uplink = parley.uplink(2);
    }

    @BeforeEach
    void complete() throws Exception {
        parley.node(NODES).start();
        parley.awaitWhole(NODES);
    }

    @AfterEach
    void mend() {
        uplink.mend();
    }

    @Test
    void nodes_that_do_not_reach_each_other_both_go_on_and_nobody_misses_anything() throws Exception {
        try (Storm storm = begin()) {
            uplink.cutFromNodes();
            parley.node(1).awaitView("node1", "node3");
            parley.node(2).awaitView("node2");
            assertThat(storm.rage(APART).answered()).isLessThan(AT_THE_LATEST);

            uplink.mend();
            parley.awaitWhole(NODES);
            Verdict verdict = Trial.kept("node 2 cut from the other nodes, for 20 s and more", storm);
            assertThat(verdict.breaks().isEmpty()).as("clients notice nothing").isTrue();
            assertThat(verdict.delays().longest()).isLessThan(AT_THE_LATEST);
        }
    }

    @Test
    void a_node_that_hears_no_other_loses_nothing() throws Exception {
        try (Storm storm = begin()) {
            uplink.deafenToNodes();
            assertThat(storm.rage(APART).answered()).isLessThan(AT_THE_LATEST);

            uplink.mend();
            parley.awaitWhole(NODES);
            Verdict verdict = Trial.kept("node 2 deaf to the other nodes, for 20 s", storm);
            assertThat(verdict.delays().longest()).isLessThan(AT_THE_LATEST);
        }
    }

    @Test
    void the_people_of_a_node_that_nobody_reaches_go_on_elsewhere() throws Exception {
        try (Storm storm = begin()) {
            storm.strike(parley.node(2));
            uplink.cut();
            storm.rage(APART);
            assertThat(storm.answered()).isLessThan(AT_THE_LATEST);

            uplink.mend();
            parley.awaitWhole(NODES);
            Verdict verdict = Trial.kept("node 2 cut from everything, for 20 s", storm);
            assertThat(verdict.resumed().isEmpty()).isFalse();
        }
    }

    @Test
    void a_network_that_loses_every_twentieth_packet_loses_no_message() throws Exception {
        try (Storm storm = begin()) {
            for (int node = 1; node <= NODES; node++) {
                parley.uplink(node).lose(0.05);
            }
            storm.rage(APART);
            Trial.kept("5 % of the packets of three nodes lost, for 20 s", storm);
        } finally {
            for (int node = 1; node <= NODES; node++) {
                parley.uplink(node).mend();
            }
        }
    }

    @Test
    void nodes_and_people_that_are_far_from_each_other_wait_and_lose_nothing() throws Exception {
        for (int node = 1; node <= NODES; node++) {
            parley.node(node).stop();
        }
        List<Reachable> doors = parley.slow(FAR);
        try {
            for (int node = 1; node <= NODES; node++) {
                parley.node(node).start();
            }
            parley.awaitWhole(NODES);
            try (Storm storm = Trial.begin(parley.database(), doors)) {
                Verdict verdict = Trial.kept("120 ms each way between nodes, and to clients", storm.rage(APART));
                assertThat(verdict.breaks().isEmpty()).isTrue();
                assertThat(verdict.delays().at(0)).isGreaterThan(FAR.multipliedBy(2));
            }
        } finally {
            for (int node = 1; node <= NODES; node++) {
                parley.node(node).stop();
                parley.uplink(node).mend();
            }
        }
    }

    private Storm begin() throws Exception {
        return Trial.begin(parley.database(), List.of(parley.node(1), parley.node(2), parley.node(3)));
    }
}
