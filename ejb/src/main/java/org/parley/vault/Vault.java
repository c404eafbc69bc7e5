package org.parley.vault;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.vault.SealBrokenException.Flaw;

/**
 * Seals and opens what people write, with a key of its own for every conversation.
 *
 * <p>Callers have their tenant bound, or are the writer of mixed batches; a key of another tenant is not found. Sealing
 * and opening read a key that is not in memory in a transaction, and so on a connection, of their own: {@link #preload}
 * first, or a burst of cold reads has every connection wait for another.
 */
@ApplicationScoped
public class Vault {

    /** How often a key that was forgotten between its read and its use is read again. */
    private static final int TRIES = 5;

    private final KeyRing ring;
    private final DataKeys keys;
    private final DataKeyCache cache;
    private final TenantKeys tenantKeys;
    private final Event<KeyDestroyed> destroyed;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Vault() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Vault(
            KeyRing ring,
            DataKeys keys,
            DataKeyCache cache,
            TenantKeys tenantKeys,
            Event<KeyDestroyed> destroyed,
            Clock clock) {
        this.ring = ring;
        this.keys = keys;
        this.cache = cache;
        this.tenantKeys = tenantKeys;
        this.destroyed = destroyed;
        this.clock = clock;
    }

    /** As {@link TenantKeys#ensure}. */
    public void ensureTenantKey(TenantId tenant) {
        tenantKeys.ensure(tenant);
    }

    /**
     * Makes the conversation's key. Joins the caller's transaction; sealing works from now on, also inside it.
     *
     * @throws KeyUnavailableException if the tenant has no key, or it is missing from the store
     */
    @Transactional(MANDATORY)
    public void createKey(TenantId tenant, ConversationId conversation) {
        KekId kek = keys.inForce(tenant).orElseThrow(() -> KeyUnavailableException.noTenantKey(tenant));
        long turn = cache.turn();
        DataKey key = DataKey.random();
        keys.add(new DataKeyWrap(conversation, key, kek, ring, clock.instant()));
        cache.put(tenant, conversation, key, turn);
    }

    /**
     * Destroys every wrap of the conversation's key: what was sealed with it is erased, also in copies of the rows.
     * Joins the caller's transaction; fires {@link KeyDestroyed}.
     */
    @Transactional(MANDATORY)
    public void destroyKey(ConversationId conversation) {
        keys.delete(conversation);
        destroyed.fire(new KeyDestroyed(conversation));
    }

    /** Only once the rows are gone for others too: a read before that could bring the key back. */
    void forgetDestroyed(@Observes(during = TransactionPhase.AFTER_COMPLETION) KeyDestroyed event) {
        cache.forget(event.conversation());
    }

    /**
     * Reads the keys of these conversations in one go; those that are not there, or not the tenant's, are left out. Joins
     * the caller's transaction if there is one.
     */
    public void preload(Collection<ConversationId> conversations) {
        List<ConversationId> wanted = conversations.stream()
                .distinct()
                .filter(conversation -> !cache.has(conversation))
                .toList();
        if (!wanted.isEmpty()) {
            long turn = cache.turn();
            keys.find(wanted).forEach(wrap -> keep(wrap, turn));
        }
    }

    /** Wipes the conversation's key from memory, as when it is closed; it is read again when it is needed. */
    public void forget(ConversationId conversation) {
        cache.forget(conversation);
    }

    /**
     * The stored form of {@code text}; of a text that came from the database, its stored form as it was.
     *
     * @throws KeyUnavailableException if the conversation has no key
     */
    public byte[] seal(SealedText text) {
        byte[] stored = text.stored();
        if (stored != null) {
            return stored.clone();
        }
        SealContext context = text.sealContext();
        byte[] sealed = using(context, key -> key.use(cipher -> Envelope.seal(cipher, key.id(), context, text.text())));
        if (sealed == null) {
            throw KeyUnavailableException.noDataKey(context.conversation());
        }
        return sealed;
    }

    /** The text in {@code stored}, or, if it cannot be opened, a broken one; to be checked against its row. */
    public SealedText open(byte[] stored) {
        Envelope envelope = Envelope.read(stored);
        if (envelope == null) {
            return SealedText.broken(Envelope.flawInHead(stored), null, stored);
        }
        SealContext context = envelope.context();
        SealedText opened = cache.isAbsent(context.conversation())
                ? null
                : using(context, key -> key.use(cipher -> open(envelope, key, cipher)));
        return opened == null ? SealedText.broken(Flaw.NO_KEY, context, stored) : opened;
    }

    private static SealedText open(Envelope envelope, DataKey key, AesGcm cipher) {
        if (key.id() != envelope.keyId()) {
            return SealedText.broken(Flaw.NO_KEY, envelope.context(), envelope.stored());
        }
        String text = envelope.open(cipher);
        return text == null
                ? SealedText.broken(Flaw.TAMPERED, envelope.context(), envelope.stored())
                : SealedText.opened(envelope.context(), text, envelope.stored());
    }

    /** Null if there is no key. */
    private <T> @Nullable T using(SealContext context, Function<DataKey, @Nullable T> work) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            DataKey key = cache.get(context.tenant(), context.conversation());
            T done = key == null ? null : work.apply(key);
            if (done != null) {
                return done;
            }
            if (key == null && !load(context)) {
                cache.putAbsent(context.conversation());
                return null;
            }
        }
        return null;
    }

    private boolean load(SealContext context) {
        long turn = cache.turn();
        return keys.findApart(Set.of(context.conversation())).stream()
                .filter(wrap -> keep(wrap, turn))
                .anyMatch(wrap -> wrap.tenant().equals(context.tenant()));
    }

    /** Whether the key opened; one that does not is reported and passed over, for the sake of the others. */
    private boolean keep(DataKeyWrap wrap, long turn) {
        try {
            cache.put(wrap.tenant(), wrap.conversation(), wrap.unwrap(ring), turn);
            return true;
        } catch (KeyUnavailableException e) {
            VaultLog.LOG.dataKeyUnavailable(e.getMessage());
            return false;
        }
    }

    /** Every wrap of a conversation's key was deleted: its content can no longer be read, here or in a copy. */
    public record KeyDestroyed(ConversationId conversation) {}
}
