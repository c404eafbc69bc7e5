package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.server.ServerFolders;

/** All nodes are restarted, one after the other, while people talk through the balancer. */
@ClusterTest
@Tag("R3")
@Tag("W6")
class RollingST {

    private static final int NODES = 2;
    private static final int TALKS = 8;
    private static final int PER_SECOND = 80;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final ClusterInstallation parley;

    RollingST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void a_rolling_restart_loses_nothing_and_is_hardly_noticed() throws Exception {
        rollAll("rolling restart", folders -> {});
    }

    @Test
    @Tag("long")
    void a_rolling_update_changes_tables_under_the_nodes_that_wait_for_it() throws Exception {
        try {
            rollAll("rolling update to a release that changes tables", NextRelease::put);
            assertThat(parley.database().column("select count(*) from parley.of_next_release"))
                    .containsExactly("0");
        } finally {
            rollAll("and back to this one", NextRelease::takeBack);
        }
    }

    /** What is done to a node that is stopped. */
    @FunctionalInterface
    private interface Change {
        void to(ServerFolders folders) throws IOException;
    }

    private void rollAll(String what, Change change) throws Exception {
        try (Storm storm = Storm.begin(parley.database(), List.of(parley.balancer()), Crowd.of(TALKS, PER_SECOND))) {
            for (int node = 1; node <= NODES; node++) {
                storm.rage(BETWEEN);
                parley.node(node).stop();
                change.to(parley.node(node).plan().folders());
                parley.ensureRunning();
            }
            Verdict verdict = Trial.kept(what, storm);
            assertThat(verdict.refused()).as(verdict.toString()).isZero();
        }
    }
}
