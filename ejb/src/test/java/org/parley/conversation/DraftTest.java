package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.parley.journal.State;
import org.parley.journal.Talks;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("V15")
class DraftTest {

    private final UserId alice = UserId.random();
    private final UserId bob = UserId.random();

    @DatabaseTest
    void a_draft_in_the_row_of_another_agent_is_not_shown(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId id = talks.conversation(tenant, State.OPEN, alice.value());
        for (UserId agent : List.of(alice, bob)) {
            database.inTransaction(tenant, em -> {
                new JpaConversations(em).keep(new Draft(tenant, id, agent, "of " + agent, Instant.EPOCH));
                return agent;
            });
        }
        assertThat(draft(database, tenant, id, bob)).isEqualTo("of " + bob);

        talks.run(
                "update draft set body = (select body from draft where user_id = ?) where user_id = ?",
                alice.value(),
                bob.value());

        assertThat(draft(database, tenant, id, bob)).isEmpty();
        assertThat(draft(database, tenant, id, alice)).isEqualTo("of " + alice);
    }

    private static String draft(Database database, TenantId tenant, ConversationId id, UserId agent) {
        return database.inTransaction(
                tenant,
                em -> new JpaConversations(em).drafts(agent, List.of(id)).getOrDefault(id, "none"));
    }
}
