package org.parley.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.parley.kernel.ConversationId;

/** A conversation's data key as it is stored: encrypted with one version of its tenant's key. */
@Entity
@Table(name = "data_key")
class DataKeyWrap {

    @Id
    @Column(name = "conversation_id", updatable = false)
    private UUID conversationId;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private Integer tenantId;

    @Column(name = "key_id", updatable = false)
    private int keyId;

    @Column(name = "kek_version")
    private int kekVersion;

    @Column(name = "wrapped")
    private byte[] wrapped;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    DataKeyWrap() {}

    DataKeyWrap(ConversationId conversation, DataKey key, KekId kek, KeyRing ring, Instant createdAt) {
        this.conversationId = conversation.value();
        this.tenantId = kek.tenant().value();
        this.keyId = key.id();
        this.createdAt = createdAt;
        this.kekVersion = kek.version();
        this.wrapped = wrap(key, kek, ring);
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    org.parley.kernel.TenantId tenant() {
        return new org.parley.kernel.TenantId(tenantId);
    }

    KekId kek() {
        return new KekId(tenant(), kekVersion);
    }

    /**
     * The data key itself.
     *
     * @throws KeyUnavailableException if the tenant's key is missing or this wrap was changed or moved
     */
    DataKey unwrap(KeyRing ring) {
        Optional<byte[]> bytes = ring.unwrap(kek(), kek().wrapContext(conversation(), keyId), wrapped);
        return new DataKey(keyId, bytes.orElseThrow(() -> KeyUnavailableException.brokenWrap(conversation(), kek())));
    }

    /** Moves the wrap to {@code kek}; the data key, and so every sealed text, stays. */
    void rewrap(KekId kek, KeyRing ring) {
        DataKey key = unwrap(ring);
        try {
            wrapped = wrap(key, kek, ring);
            kekVersion = kek.version();
        } finally {
            key.destroy();
        }
    }

    private byte[] wrap(DataKey key, KekId kek, KeyRing ring) {
        byte[] bytes = key.getEncoded();
        try {
            return ring.wrap(kek, kek.wrapContext(conversation(), keyId), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
