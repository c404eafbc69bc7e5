package org.parley.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Digests;
import org.parley.kernel.Secret;
import org.parley.kernel.TenantId;

/**
 * The tokens visitors come back with: opaque, 256 random bits, kept as hashes. Each use gives out the next one; the one
 * that was used stays good until its successor was used once, so that a lost answer locks nobody out.
 */
@ApplicationScoped
class JpaVisitorTokens {

    /** Beside the one that was used last. */
    private static final int OTHER_LIVE_TOKENS = 7;

    private final Clock clock;

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JpaVisitorTokens() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    JpaVisitorTokens(Clock clock) {
        this.clock = clock;
    }

    JpaVisitorTokens(Clock clock, EntityManager em) {
        this.clock = clock;
        this.em = em;
    }

    /** Whose token this is, before any tenant is known; empty if nobody's. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<TokenHolder> holder(Secret<String> token) {
        @SuppressWarnings("unchecked") // JPA has no typed native query
        List<Tuple> rows = em.createNativeQuery(
                        "select tenant_id, cast(conversation_id as varchar) as id from visitor_token_directory"
                                + " where hash = ?1",
                        Tuple.class)
                .setParameter(1, Digests.sha256(token.reveal()))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new TokenHolder(
                        new TenantId(row.get("tenant_id", Number.class).intValue()),
                        new ConversationId(UUID.fromString(row.get("id", String.class)))));
    }

    /** The first token of a conversation. Joins the caller's transaction. */
    Secret<String> first(ConversationId conversation) {
        return issue(conversation, null);
    }

    /**
     * Uses {@code token}: the one it replaced is gone from now on.
     *
     * @return the next token, or empty if {@code token} was used up in the meantime
     */
    Optional<Secret<String>> rotate(ConversationId conversation, Secret<String> token) {
        byte[] hash = Digests.sha256(token.reveal());
        VisitorToken used = em.find(VisitorToken.class, hash);
        if (used == null) {
            return Optional.empty();
        }
        byte[] parent = used.parent();
        if (parent != null) {
            em.createQuery("delete from VisitorToken t where t.hash = :parent")
                    .setParameter("parent", parent)
                    .executeUpdate();
        }
        Secret<String> next = issue(conversation, hash);
        forgetOldest(conversation, hash);
        return Optional.of(next);
    }

    private Secret<String> issue(ConversationId conversation, byte @Nullable [] parent) {
        Secret<String> token = Secret.random();
        em.persist(new VisitorToken(Digests.sha256(token.reveal()), conversation.value(), parent, clock.instant()));
        em.flush();
        return token;
    }

    /** A client that never stores what it is given must not fill the table; what it has, and uses, stays good. */
    private void forgetOldest(ConversationId conversation, byte[] used) {
        List<byte[]> live = em.createQuery(
                        "select t.hash from VisitorToken t where t.conversationId = :id and t.hash <> :used"
                                + " order by t.issuedAt desc",
                        byte[].class)
                .setParameter("id", conversation.value())
                .setParameter("used", used)
                .getResultList();
        if (live.size() > OTHER_LIVE_TOKENS) {
            em.createQuery("delete from VisitorToken t where t.hash in :hashes")
                    .setParameter("hashes", live.subList(OTHER_LIVE_TOKENS, live.size()))
                    .executeUpdate();
        }
    }

    /** Deletes those of conversations that ended before {@code ended}; tells how many. Joins the caller's transaction. */
    int forget(Instant ended) {
        return em.createQuery("delete from VisitorToken t where t.conversationId in"
                        + " (select c.id from Conversation c where c.closedAt < :ended)")
                .setParameter("ended", ended)
                .executeUpdate();
    }
}
