package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.Node;
import org.parley.system.RealPostgresql;
import org.parley.system.TestFolder;

/** The database dies and its standby takes its place. The nodes know both by {@code parley.database.hosts}. */
@ClusterTest(apart = true)
@Tag("R3")
@Tag("long")
class FailoverST {

    private static final Duration BEHIND = Duration.ofSeconds(5);
    private static final Duration BACK = Duration.ofSeconds(10);

    private final ClusterInstallation parley;
    private final List<Node> nodes;

    FailoverST(ClusterInstallation parley) {
        this.parley = parley;
        this.nodes = List.of(parley.node(1), parley.node(2));
    }

    @AfterEach
    void forget_the_standby() {
        nodes.forEach(Node::stop);
        parley.database().close();
    }

    @Test
    void a_standby_that_commits_wait_for_has_all_that_was_acknowledged() throws Exception {
        try (RealPostgresql standby = standby(true);
                Storm storm = begin()) {
            parley.database().kill();
            standby.promote();
            Duration back = storm.answered();
            Trial.write("after a standby was promoted, writes were back", back);
            Trial.kept("failover to a standby that commits wait for", storm.calm(standby));
            assertThat(back).isLessThan(BACK);
        }
    }

    @Test
    void the_check_notices_a_standby_that_was_behind() throws Exception {
        try (RealPostgresql standby = standby(false);
                Storm storm = begin()) {
            standby.kill();
            storm.rage(BEHIND);
            parley.database().kill();
            standby.start();
            standby.promote();
            storm.answered();
            Verdict verdict = storm.calm(standby);

            Trial.write("failover to a standby that is not waited for, and was 5 s behind", verdict);
            assertThat(verdict.broken()).anyMatch(one -> one.contains("stored as null"));
        }
    }

    private RealPostgresql standby(boolean waitedFor) throws Exception {
        nodes.forEach(Node::stop);
        Path folder = TestFolder.fresh("standby-" + waitedFor).resolve("database");
        RealPostgresql standby = parley.database().standby(folder, waitedFor);
        Map<String, String> hosts = Map.of(
                "parley.database.hosts", String.join(",", parley.database().host(), standby.host()));
        for (Node node : nodes) {
            node.start(node.plan().with(hosts));
        }
        return standby;
    }

    private Storm begin() throws Exception {
        return Trial.begin(parley.database(), nodes);
    }
}
