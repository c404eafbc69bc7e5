package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cluster.ClusterInstallation;
import org.parley.cluster.ClusterTest;
import org.parley.cluster.FakeClock;
import org.parley.cluster.Node;

/** One node's clock is wrong by an hour, and the others' are not. */
@ClusterTest(apart = true)
@Tag("R3")
@Tag("long")
class ClockST {

    private static final Duration WRONG = Duration.ofSeconds(20);
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(5);

    private final Node right;
    private final Node wrong;
    private final ClusterInstallation parley;

    ClockST(ClusterInstallation parley) {
        this.parley = parley;
        this.right = parley.node(1);
        this.wrong = parley.node(2);
    }

    @AfterEach
    void set() {
        wrong.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void a_node_whose_clock_is_wrong_by_an_hour_works_as_the_others_do(int hours) throws Exception {
        wrong.stop();
        List<String> shell = new ArrayList<>(wrong.plan().shell());
        shell.addAll(FakeClock.shell(Duration.ofHours(hours)));
        wrong.start(wrong.plan().within(shell));
        wrong.awaitView("node1", "node2");
        assertThat(date(wrong)).isCloseTo(Instant.now().plus(hours, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));

        try (Storm storm = Trial.begin(parley.database(), List.of(right, wrong))) {
            assertThat(storm.rage(WRONG).answered()).isLessThan(AT_THE_LATEST);
            Verdict verdict = Trial.kept("clock of one of two nodes off by %+d h".formatted(hours), storm);
            assertThat(verdict.breaks().isEmpty()).as("nobody is sent away").isTrue();
        }
    }

    private static Instant date(Node node) throws Exception {
        String date = node.readiness().headers().firstValue("Date").orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
