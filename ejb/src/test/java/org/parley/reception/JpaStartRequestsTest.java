package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.parley.journal.State;
import org.parley.journal.Talks;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Digests;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("R3")
class JpaStartRequestsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] REQUEST = Digests.sha256("request");

    @DatabaseTest
    void a_request_is_repeated_by_the_same_one_within_a_day(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId conversation = talks.conversation(tenant, State.QUEUED, null);
        byte[] key = Digests.sha256(conversation.toString());
        add(database, tenant, new StartRequest(key, conversation, REQUEST, NOW));
        StartRequest before = find(database, tenant, key).orElseThrow();

        assertThat(before.conversation()).isEqualTo(conversation);
        assertThat(before.isRepeatedBy(REQUEST, NOW.plus(Duration.ofDays(1)).minusMillis(1)))
                .isTrue();
        assertThat(before.isRepeatedBy(REQUEST, NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(before.isRepeatedBy(Digests.sha256("another"), NOW)).isFalse();
    }

    @DatabaseTest
    void a_key_is_used_once_and_known_to_its_organisation_only(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId conversation = talks.conversation(tenant, State.QUEUED, null);
        byte[] key = Digests.sha256(conversation.toString());
        add(database, tenant, new StartRequest(key, conversation, REQUEST, NOW));

        assertThatThrownBy(() -> add(database, tenant, new StartRequest(key, conversation, REQUEST, NOW)))
                .isInstanceOf(StartedMeanwhileException.class);
        assertThat(find(database, talks.tenant(), key)).isEmpty();
    }

    private static void add(Database database, TenantId tenant, StartRequest request) {
        database.inTransaction(tenant, em -> {
            new JpaStartRequests(em).add(request);
            return tenant;
        });
    }

    private static Optional<StartRequest> find(Database database, TenantId tenant, byte[] key) {
        return database.inTransaction(tenant, em -> new JpaStartRequests(em).find(key));
    }
}
