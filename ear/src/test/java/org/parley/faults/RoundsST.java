package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.Node;

/**
 * The same fault again and again. What may be chosen is in docs/reliability.md. The next round waits until the struck node
 * is back among the others.
 */
@ClusterTest(apart = true)
@Tag("R3")
@Tag("long")
class RoundsST {

    private static final int NODES = 3;
    private static final Crowd CROWD = new Crowd(
            Integer.getInteger("faults.pairs", 12),
            Integer.getInteger("faults.rate", 60),
            Duration.ofSeconds(Integer.getInteger("faults.page", 0)));
    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration DARK = Duration.ofSeconds(3);
    private static final Duration NOTICED = Duration.ofSeconds(15);
    private static final Duration BACK = Duration.ofSeconds(10);

    private final ClusterInstallation parley;
    private final List<Node> nodes;

    RoundsST(ClusterInstallation parley) {
        this.parley = parley;
        this.nodes = IntStream.rangeClosed(1, NODES).mapToObj(parley::node).toList();
    }

    @Test
    void kills_of_one_of_three_nodes() throws Exception {
        rounds("kill -9 of one of three nodes", KILLS, (storm, node) -> {
            storm.strike(node);
            node.kill();
            storm.rage(CALM);
            node.start();
        });
    }

    @Test
    void five_freezes_of_one_of_three_nodes() throws Exception {
        List<Duration> noticed = new ArrayList<>();
        rounds("SIGSTOP of one of three nodes for 20 s", 5, (storm, node) -> {
            long since = System.nanoTime();
            storm.strike(node);
            node.freeze();
            parley.awaitTogether(others(node));
            noticed.add(Duration.ofNanos(System.nanoTime() - since));
            storm.rage(FROZEN);
            parley.awaitTogether(others(node));
            node.thaw();
        });
        Trial.write("the others noticed a frozen node after", Durations.of(noticed.stream()));
        assertThat(noticed).allMatch(one -> one.compareTo(NOTICED) < 0);
    }

    @Test
    void five_power_cuts_of_the_database() throws Exception {
        List<Duration> back = new ArrayList<>();
        rounds("power cut of the database for 3 s", 5, (storm, node) -> {
            parley.database().kill();
            storm.rage(DARK);
            parley.database().start();
            back.add(storm.answered());
        });
        Trial.write("after PostgreSQL was back, writes were", Durations.of(back.stream()));
        assertThat(back).allMatch(one -> one.compareTo(BACK) < 0);
    }

    @FunctionalInterface
    private interface Fault {
        void strike(Storm storm, Node node) throws Exception;
    }

    private void rounds(String what, int rounds, Fault fault) throws Exception {
        nodes.get(NODES - 1).start();
        parley.awaitWhole(NODES);
        try (Storm storm = Storm.begin(parley.database(), nodes, CROWD)) {
            for (int round = 0; round < rounds; round++) {
                storm.rage(CALM);
                fault.strike(storm, nodes.get(round % NODES));
                parley.awaitWhole(NODES);
            }
            Trial.kept("%s, %d rounds, %s".formatted(what, rounds, CROWD), storm);
        }
    }

    private List<Node> others(Node node) {
        return nodes.stream().filter(other -> other != node).toList();
    }
}
