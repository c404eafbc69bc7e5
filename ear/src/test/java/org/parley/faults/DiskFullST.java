package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.Node;
import org.parley.cluster.SmallDisk;
import org.parley.system.RealPostgresql;
import org.parley.system.ServerLog;
import org.parley.system.TestFolder;

/** The database's disk is full, write-ahead log and all. */
@ClusterTest(apart = true)
@Tag("R3")
@Tag("long")
class DiskFullST {

    private static final int MEGABYTES = 192;
    private static final Duration FULL = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(10);

    private final ClusterInstallation parley;
    private final List<Node> nodes;

    DiskFullST(ClusterInstallation parley) {
        this.parley = parley;
        this.nodes = List.of(parley.node(1), parley.node(2));
    }

    @AfterEach
    void leave_it() {
        nodes.forEach(Node::stop);
    }

    @Test
    void nothing_acknowledged_is_lost_nobody_is_told_a_lie_and_no_log_tells_what_was_said() throws Exception {
        nodes.forEach(Node::stop);
        try (SmallDisk disk = new SmallDisk(TestFolder.fresh("small-disk"), MEGABYTES);
                RealPostgresql small = parley.database().beside(disk.folder().resolve("data"))) {
            List<ServerLog> logs = new ArrayList<>();
            for (Node node : nodes) {
                node.start(node.plan().with(small.settings()));
                logs.add(new ServerLog(node.plan().folders()));
            }
            try (Storm storm = Trial.begin(small, nodes)) {
                disk.fill();
                small.beginNextSegment();
                storm.rage(FULL);
                assertThat(storm.refused()).isPositive();

                disk.free();
                small.restart();
                Duration back = storm.answered();
                Verdict verdict = Trial.kept("disk of the database full, for 10 s", storm);
                Trial.write("after the disk had room again, and PostgreSQL ran, writes were back", back);
                assertThat(verdict.refused()).isPositive();
                assertThat(back).isLessThan(BACK);
            }
            for (ServerLog log : logs) {
                assertThat(log.fresh()).noneMatch(line -> line.matches(".*line [va]\\d+-\\d+.*"));
            }
        }
    }
}
