package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
    private static final Duration DAY = Duration.ofDays(1);
    private static final byte[] REQUEST = Digests.sha256("request");

    @DatabaseTest
    void a_request_is_repeated_by_the_same_one_within_a_day(Database database) {
        Made made = new Made(database);
        StartRequest before = made.find(made.tenant()).orElseThrow();

        assertThat(before.conversation()).isEqualTo(made.conversation());
        assertThat(before.isRepeatedBy(REQUEST, NOW.plus(DAY).minusMillis(1))).isTrue();
        assertThat(before.isRepeatedBy(REQUEST, NOW.plus(DAY))).isFalse();
        assertThat(before.isRepeatedBy(Digests.sha256("another"), NOW)).isFalse();
    }

    @DatabaseTest
    void a_key_is_used_once_and_known_to_its_organisation_only(Database database) {
        Made made = new Made(database);

        assertThatThrownBy(made::add).isInstanceOf(StartedMeanwhileException.class);
        assertThat(made.find(new Talks(database).tenant())).isEmpty();
    }

    @DatabaseTest
    void a_request_is_forgotten_when_it_can_no_longer_be_repeated(Database database) {
        Made made = new Made(database);

        assertThat(made.forget(NOW.plus(DAY).minusMillis(1))).isZero();
        assertThat(made.forget(NOW.plus(DAY))).isEqualTo(1);
        assertThat(made.find(made.tenant())).isEmpty();
    }

    /** A request that was made, of an organisation of its own. */
    private record Made(Database database, TenantId tenant, ConversationId conversation, byte[] key) {

        Made(Database database) {
            this(database, new Talks(database));
        }

        private Made(Database database, Talks talks) {
            this(database, talks, talks.tenant());
        }

        private Made(Database database, Talks talks, TenantId tenant) {
            this(database, tenant, talks.conversation(tenant, State.QUEUED, null));
        }

        private Made(Database database, TenantId tenant, ConversationId conversation) {
            this(database, tenant, conversation, Digests.sha256(conversation.toString()));
            add();
        }

        void add() {
            in(tenant, requests -> {
                requests.add(new StartRequest(key, conversation, REQUEST, NOW));
                return NOW;
            });
        }

        Optional<StartRequest> find(TenantId seeker) {
            return in(seeker, requests -> requests.find(key));
        }

        int forget(Instant now) {
            return in(tenant, requests -> requests.forget(now));
        }

        private <T> T in(TenantId bound, Function<JpaStartRequests, T> work) {
            return database.inTransaction(bound, em -> work.apply(new JpaStartRequests(em)));
        }
    }
}
