package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.Databases;

/** Writers of several nodes, which know of each other through the database only. */
@Tag("R3")
class WritersTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Database database = Databases.postgresql();
    private final Talks talks = new Talks(database);
    private final TenantId tenant = talks.tenant();
    private final Lanes lanes = new Lanes(64, (utterance, committed) -> {}, LONG);

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void two_on_the_same_conversations_leave_no_gap_and_no_double_and_keep_the_order() {
        int rounds = 50;
        List<ConversationId> ids =
                IntStream.range(0, 20).mapToObj(i -> conversation()).toList();
        Lane one = lane(LONG);
        Lane two = lane(LONG);
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (ConversationId id : ids) {
                outcomes.add(say(one, id, "one-" + round));
                outcomes.add(say(two, id, "two-" + round));
                // On the other node, as by a client that came back there without its receipt.
                outcomes.add(say(round % 2 == 0 ? two : one, id, "one-" + round));
            }
        }

        assertThat(outcomes)
                .allSatisfy(
                        outcome -> assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(Committed.class));
        for (ConversationId id : ids) {
            List<Said> said = talks.since(tenant, id, 0);
            assertThat(said)
                    .extracting(Said::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2 * rounds).boxed().toList());
            assertThat(said)
                    .extracting(Said::clientId)
                    .filteredOn(clientId -> clientId.startsWith("two-"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, rounds).mapToObj(i -> "two-" + i).toList());
        }
    }

    @Test
    void one_that_is_frozen_stops_its_own_conversations_only_and_not_for_ever() throws Exception {
        ConversationId taken = conversation();
        ConversationId free = conversation();
        try (Connection frozen = database.writer().getConnection();
                Statement statement = frozen.createStatement()) {
            try (ResultSet bound = statement.executeQuery("show idle_in_transaction_session_timeout")) {
                assertThat(bound.next()).isTrue();
                assertThat(bound.getString(1)).isEqualTo("5s");
            }
            statement.execute("set idle_in_transaction_session_timeout = '1s'");
            frozen.setAutoCommit(false);
            lock(frozen, taken);
            Lane lane = lane(LONG);
            CompletableFuture<Outcome> waits = say(lane, taken, "1");
            CompletableFuture<Outcome> passes = say(lane, free, "1");

            assertThat(passes.get(5, TimeUnit.SECONDS)).isInstanceOf(Committed.class);
            assertThat(waits).isNotDone();
            assertThat(waits.get(8, TimeUnit.SECONDS)).isInstanceOf(Committed.class);
        }
    }

    @Test
    void a_database_that_does_not_answer_is_not_waited_for_for_ever() throws Exception {
        ConversationId id = conversation();
        try (Connection blocking = database.owner().getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table message in access exclusive mode");

            assertThat(say(lane(Duration.ofMillis(300)), id, "1").get(8, TimeUnit.SECONDS))
                    .isEqualTo(new Refused(Refusal.BUSY));
            blocking.rollback();
        }

        assertThat(say(lane(LONG), id, "1").get(8, TimeUnit.SECONDS)).isInstanceOf(Committed.class);
    }

    private ConversationId conversation() {
        return talks.conversation(tenant, State.QUEUED, null);
    }

    private static void lock(Connection connection, ConversationId id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from conversation where id = ? for update")) {
            statement.setObject(1, id.value());
            statement.execute();
        }
    }

    private Lane lane(Duration answerWithin) {
        return lanes.running(talks.writer(answerWithin).open());
    }

    private CompletableFuture<Outcome> say(Lane lane, ConversationId id, String clientId) {
        return Lanes.add(lane, tenant, id, clientId);
    }
}
