package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.Node;

/** The long rounds: {@code ./mvnw -Pfaults verify}; what they find is written down in docs/reliability.md. */
@ClusterTest
@Tag("R3")
@Tag("long")
class RoundsST {

    private static final int NODES = 3;
    private static final int TALKS = 50;
    private static final int PER_SECOND = 500;
    private static final Duration CALM = Duration.ofSeconds(5);

    private final ClusterInstallation parley;

    RoundsST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void twenty_kills_of_one_of_three_nodes() throws Exception {
        rounds("kill -9 of one of three nodes", 20, node -> {
            node.kill();
            pause(CALM);
            node.start();
        });
    }

    @Test
    void five_freezes_of_one_of_three_nodes() throws Exception {
        rounds("SIGSTOP of one of three nodes for 20 s", 5, node -> {
            node.freeze();
            pause(Duration.ofSeconds(20));
            node.thaw();
        });
    }

    @Test
    void five_power_cuts_of_the_database() throws Exception {
        rounds("power cut of the database for 3 s", 5, node -> {
            parley.database().kill();
            pause(Duration.ofSeconds(3));
            parley.database().start();
        });
    }

    @FunctionalInterface
    private interface Fault {
        void strike(Node node) throws Exception;
    }

    private void rounds(String what, int rounds, Fault fault) throws Exception {
        List<Node> nodes =
                IntStream.rangeClosed(1, NODES).mapToObj(parley::node).toList();
        nodes.get(NODES - 1).start();
        try (Storm storm = Storm.begin(parley.database(), nodes, TALKS, PER_SECOND)) {
            for (int round = 0; round < rounds; round++) {
                pause(CALM);
                fault.strike(nodes.get(round % NODES));
            }
            pause(CALM);
            Verdict verdict = storm.calm();
            Trial.write("%s, %d rounds at %d messages a second".formatted(what, rounds, PER_SECOND), verdict);
            assertThat(verdict.broken()).isEmpty();
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
