package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.Node;
import org.parley.cluster.ReverseProxy;

/** People talk through HAProxy or nginx, each with the example that operators are given, while nodes come and go. */
@ClusterTest
@Tag("R3")
@Tag("W6")
@Tag("long")
class ProxyST {

    private static final int NODES = 2;
    private static final Duration CALM = Duration.ofSeconds(4);
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(20);

    private final ClusterInstallation parley;

    ProxyST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @ParameterizedTest
    @EnumSource
    void a_rolling_restart_is_hardly_noticed(ReverseProxy.Kind kind) throws Exception {
        Verdict verdict = storm("rolling restart", kind, storm -> {
            for (int node = 1; node <= NODES; node++) {
                storm.rage(CALM);
                parley.node(node).stop();
                parley.ensureRunning();
            }
        });
        assertThat(verdict.refused()).as(verdict.toString()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void who_was_on_a_killed_node_goes_on_at_the_other(ReverseProxy.Kind kind) throws Exception {
        storm("kill -9 of a node", kind, storm -> {
            parley.node(1).kill();
            assertThat(storm.answered()).isLessThan(AT_THE_LATEST);
            parley.ensureRunning();
        });
    }

    @ParameterizedTest
    @EnumSource
    void who_was_on_a_frozen_node_goes_on_at_the_other(ReverseProxy.Kind kind) throws Exception {
        Node frozen = parley.node(1);
        storm("SIGSTOP of a node for 20 s", kind, storm -> {
            frozen.freeze();
            try {
                assertThat(storm.rage(FROZEN).answered()).isLessThan(AT_THE_LATEST);
            } finally {
                frozen.thaw();
            }
            parley.awaitWhole(NODES);
        });
    }

    /** What is done to the nodes. */
    @FunctionalInterface
    private interface Fault {
        void strike(Storm storm) throws Exception;
    }

    private Verdict storm(String what, ReverseProxy.Kind kind, Fault fault) throws Exception {
        try (ReverseProxy proxy = new ReverseProxy(kind, parley);
                Storm storm = Trial.begin(parley.database(), List.of(proxy))) {
            fault.strike(storm);
            return Trial.kept(what + " behind " + kind, storm);
        }
    }
}
