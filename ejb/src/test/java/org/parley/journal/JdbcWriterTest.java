package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.journal.Talks.agent;
import static org.parley.journal.Talks.visitor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.parley.journal.Outcome.Committed;
import org.parley.journal.Outcome.Refused;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;
import org.parley.masking.Masked;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("R3")
class JdbcWriterTest {

    @DatabaseTest
    void numbers_are_given_without_gaps_in_the_order_of_arrival(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId one = talks.conversation(tenant, State.QUEUED, null);
        ConversationId two = talks.conversation(tenant, State.QUEUED, null);

        List<Outcome> outcomes = talks.write(
                visitor(tenant, one, "a", "first"),
                visitor(tenant, two, "a", "other"),
                visitor(tenant, one, "b", "second"));

        assertThat(outcomes).extracting(o -> ((Committed) o).seq()).containsExactly(1L, 1L, 2L);
        assertThat(talks.since(tenant, one, 0)).extracting(Said::text).containsExactly("first", "second");
        assertThat(talks.since(tenant, one, 1)).extracting(Said::text).containsExactly("second");
    }

    @DatabaseTest
    void a_repeat_gets_the_first_ones_receipt_and_stores_nothing(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId id = talks.conversation(tenant, State.QUEUED, null);

        Committed first =
                (Committed) talks.write(visitor(tenant, id, "a", "once")).get(0);
        Committed later =
                (Committed) talks.write(visitor(tenant, id, "a", "twice")).get(0);
        List<Outcome> together = talks.write(visitor(tenant, id, "b", "x"), visitor(tenant, id, "b", "y"));

        assertThat(first.repeated()).isFalse();
        assertThat(later).isEqualTo(new Committed(first.seq(), first.at(), true));
        assertThat(together).extracting(o -> ((Committed) o).seq()).containsExactly(2L, 2L);
        assertThat(talks.since(tenant, id, 0)).extracting(Said::text).containsExactly("once", "x");
    }

    @DatabaseTest
    void the_two_sides_may_use_the_same_client_id(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        UUID alice = UUID.randomUUID();
        ConversationId id = talks.conversation(tenant, State.OPEN, alice);

        List<Outcome> outcomes = talks.write(visitor(tenant, id, "1", "hello"), agent(tenant, id, alice, "1"));

        assertThat(outcomes).extracting(o -> ((Committed) o).seq()).containsExactly(1L, 2L);
    }

    @DatabaseTest
    void nothing_is_stored_after_the_end_but_a_repeat_still_gets_its_receipt(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId id = talks.conversation(tenant, State.QUEUED, null);
        talks.write(visitor(tenant, id, "a", "before"));
        talks.run("update conversation set state = 'CLOSED' where id = ?", id.value());

        assertThat(talks.write(visitor(tenant, id, "a", "before")).get(0)).isInstanceOf(Committed.class);
        assertThat(talks.write(visitor(tenant, id, "b", "after"))).containsExactly(new Refused(Refusal.CLOSED));
        assertThat(talks.since(tenant, id, 0)).hasSize(1);
    }

    @DatabaseTest
    @Tag("V14")
    void another_tenant_and_another_agent_cannot_write(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        TenantId foreign = talks.tenant();
        UUID alice = UUID.randomUUID();
        ConversationId id = talks.conversation(tenant, State.OPEN, alice);

        assertThat(talks.write(
                        visitor(foreign, id, "a", "intruder"),
                        agent(tenant, id, UUID.randomUUID(), "b"),
                        visitor(tenant, ConversationId.random(), "c", "nowhere")))
                .containsOnly(new Refused(Refusal.CLOSED));
        assertThat(talks.since(foreign, id, 0)).isEmpty();
    }

    @DatabaseTest
    @Tag("V14")
    void what_somebody_else_said_is_nobodys_repeat(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        UUID alice = UUID.randomUUID();
        UUID bob = UUID.randomUUID();
        ConversationId id = talks.conversation(tenant, State.OPEN, alice);

        List<Outcome> together = talks.write(agent(tenant, id, alice, "1"), agent(tenant, id, bob, "1"));
        List<Outcome> later = talks.write(agent(talks.tenant(), id, alice, "1"), agent(tenant, id, bob, "1"));

        assertThat(together.get(0)).isInstanceOf(Committed.class);
        assertThat(together.get(1)).isEqualTo(new Refused(Refusal.CLOSED));
        assertThat(later).containsOnly(new Refused(Refusal.CLOSED));
    }

    @DatabaseTest
    void concurrent_writers_leave_no_gap_and_no_double(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        List<ConversationId> ids = IntStream.range(0, 5)
                .mapToObj(i -> talks.conversation(tenant, State.QUEUED, null))
                .toList();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int round = 0; round < 10; round++) {
                    // Every writer sends the same ids, in another order: each message counts once.
                    String clientId = "m" + round;
                    List<ConversationId> order = new ArrayList<>(ids);
                    java.util.Collections.shuffle(order);
                    talks.write(order.stream()
                            .map(id -> visitor(tenant, id, clientId, "text"))
                            .toArray(Utterance[]::new));
                }
            }));
        }
        writers.forEach(CompletableFuture::join);

        for (ConversationId id : ids) {
            assertThat(talks.since(tenant, id, 0))
                    .extracting(Said::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 10).boxed().toList());
        }
    }

    @DatabaseTest
    void a_batch_that_fails_leaves_nothing_behind(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId id = talks.conversation(tenant, State.QUEUED, null);

        assertThatThrownBy(() ->
                        talks.write(visitor(tenant, id, "a", "good"), visitor(tenant, id, "too long".repeat(5), "bad")))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).startsWith("22"));

        assertThat(talks.since(tenant, id, 0)).isEmpty();
        assertThat(talks.write(visitor(tenant, id, "a", "good")).get(0))
                .isInstanceOfSatisfying(
                        Committed.class, first -> assertThat(first.seq()).isOne());
    }

    @DatabaseTest
    void what_was_said_is_read_back_with_its_author_and_what_was_masked(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        UUID alice = UUID.randomUUID();
        ConversationId id = talks.conversation(tenant, State.OPEN, alice);
        Masked masked = new Masked("card ****", List.of(new Finding(DataClass.PAN, 5, 9)));

        Committed said = (Committed)
                talks.write(new Utterance(tenant, id, new Speaker(Author.AGENT, alice, "Alice"), "1", masked, null))
                        .get(0);

        assertThat(talks.since(tenant, id, 0))
                .containsExactly(new Said(1, "1", Author.AGENT, "Alice", masked, said.at(), false));
    }
}
