package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.parley.accounts.Bank;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Secret;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("V12")
class JpaVisitorTokensTest {

    private final Bank bank = new Bank();
    private final ConversationId conversation = ConversationId.random();

    @DatabaseTest
    void a_token_finds_its_holder_before_any_tenant_is_known(Database database) {
        Secret<String> token = first(database);

        Optional<TokenHolder> holder =
                database.inUnboundTransaction(em -> new JpaVisitorTokens(Clock.systemUTC(), em).holder(token));

        assertThat(holder).contains(new TokenHolder(bank.tenant(database), conversation));
        assertThat(database.<Optional<TokenHolder>>inUnboundTransaction(
                        em -> new JpaVisitorTokens(Clock.systemUTC(), em).holder(Secret.of("guess"))))
                .isEmpty();
    }

    @DatabaseTest
    void the_old_token_is_good_until_the_new_one_was_used_once(Database database) {
        Secret<String> one = first(database);
        Secret<String> two = rotate(database, one).orElseThrow();
        assertThat(rotate(database, one)).isPresent();

        assertThat(rotate(database, two)).isPresent();
        assertThat(rotate(database, one)).isEmpty();
        assertThat(rotate(database, two)).isPresent();
    }

    @DatabaseTest
    void two_tabs_do_not_lock_each_other_out(Database database) {
        Secret<String> one = first(database);
        Secret<String> left = rotate(database, one).orElseThrow();
        Secret<String> right = rotate(database, one).orElseThrow();

        Secret<String> leftAgain = rotate(database, left).orElseThrow();
        Secret<String> rightAgain = rotate(database, right).orElseThrow();
        assertThat(rotate(database, leftAgain)).isPresent();
        assertThat(rotate(database, rightAgain)).isPresent();
    }

    @DatabaseTest
    void a_client_that_never_keeps_what_it_gets_does_not_fill_the_table_and_is_not_locked_out(Database database) {
        Secret<String> one = first(database);
        List<Secret<String>> given = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            given.add(rotate(database, one).orElseThrow());
        }

        Number rows = (Number) database.inTransaction(
                bank.tenant(database),
                em -> em.createQuery("select count(t) from VisitorToken t where t.conversationId = :id")
                        .setParameter("id", conversation.value())
                        .getSingleResult());
        assertThat(rows.intValue()).isLessThanOrEqualTo(8);
        assertThat(rotate(database, given.get(given.size() - 1))).isPresent();
    }

    @DatabaseTest
    void tokens_are_forgotten_when_their_conversation_has_long_ended(Database database) {
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        Secret<String> token = first(database);
        assertThat(forget(database, now)).isZero();
        database.inTransaction(
                bank.tenant(database),
                em -> em.createQuery("update Conversation c set c.closedAt = :at where c.id = :id")
                        .setParameter("at", now.minusMillis(1))
                        .setParameter("id", conversation.value())
                        .executeUpdate());

        assertThat(forget(database, now.minusMillis(1))).isZero();
        assertThat(forget(database, now)).isEqualTo(1);
        assertThat(rotate(database, token)).isEmpty();
    }

    private int forget(Database database, Instant ended) {
        return tokens(database, tokens -> tokens.forget(ended));
    }

    private Secret<String> first(Database database) {
        TenantId tenant = bank.tenant(database);
        database.inTransaction(
                tenant,
                em -> em.createNativeQuery(
                                "insert into conversation (id, tenant_id, site_id, department_id, locale, state, last_seq,"
                                        + " visitor_read, agent_read, started_at)"
                                        + " values (?1, ?2, ?1, ?3, 'en', 'QUEUED', 0, 0, 0, current_timestamp)")
                        .setParameter(1, conversation.value())
                        .setParameter(2, tenant.value())
                        .setParameter(3, UUID.randomUUID())
                        .executeUpdate());
        return tokens(database, tokens -> tokens.first(conversation));
    }

    private Optional<Secret<String>> rotate(Database database, Secret<String> token) {
        return tokens(database, tokens -> tokens.rotate(conversation, token));
    }

    private <T> T tokens(Database database, Function<JpaVisitorTokens, T> work) {
        return database.inTransaction(
                bank.tenant(database), em -> work.apply(new JpaVisitorTokens(Clock.systemUTC(), em)));
    }
}
