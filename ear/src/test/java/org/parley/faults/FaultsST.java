package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;

/** One round of each fault, at a rate that a small machine stands beside everything else. */
@ClusterTest
@Tag("R3")
class FaultsST {

    private static final int TALKS = 8;
    private static final int PER_SECOND = 80;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(4);
    /** Longer than a lease, so that the others take the frozen node for dead. */
    private static final Duration FROZEN = Duration.ofSeconds(15);

    private final ClusterInstallation parley;

    FaultsST(ClusterInstallation parley) {
        this.parley = parley;
    }

    @Test
    void a_killed_node_loses_nothing_and_doubles_nothing() throws Exception {
        try (Storm storm = begin()) {
            storm.rage(BEFORE);
            parley.node(2).kill();
            storm.rage(AFTER);

            assertKept(storm);
        }
    }

    @Test
    void a_frozen_node_loses_nothing_and_doubles_nothing_when_it_wakes_up() throws Exception {
        try (Storm storm = begin()) {
            storm.rage(BEFORE);
            parley.node(2).freeze();
            storm.rage(FROZEN);
            parley.node(2).thaw();
            storm.rage(AFTER);

            assertKept(storm);
        }
    }

    @Test
    void a_database_that_lost_its_power_has_all_that_was_acknowledged() throws Exception {
        try (Storm storm = begin()) {
            storm.rage(BEFORE);
            parley.database().kill();
            storm.rage(BEFORE);
            parley.database().start();
            storm.rage(AFTER);

            assertKept(storm);
        }
    }

    @Test
    void the_check_notices_a_database_that_forgets_what_it_said_was_kept() throws Exception {
        writers("set synchronous_commit = off");
        parley.database().kill();
        parley.database().start();
        try (Storm storm = begin()) {
            storm.rage(AFTER);
            parley.database().kill();
            parley.database().start();

            assertThat(storm.calm().broken()).anyMatch(one -> one.contains("stored as null"));
        } finally {
            writers("reset synchronous_commit");
        }
    }

    private Storm begin() throws Exception {
        return Storm.begin(parley.database(), List.of(parley.node(1), parley.node(2)), Crowd.of(TALKS, PER_SECOND));
    }

    private void assertKept(Storm storm) throws Exception {
        Verdict verdict = storm.calm();
        assertThat(verdict.broken()).as(verdict.toString()).isEmpty();
        assertThat(verdict.breaks().isEmpty()).isFalse();
    }

    private void writers(String change) throws SQLException {
        try (Connection connection = parley.database().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter role " + parley.database().settings().get("parley.database.writer") + " " + change);
        }
    }
}
