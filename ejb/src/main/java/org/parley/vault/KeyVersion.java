package org.parley.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * A version of a tenant's key that was made, with a value by which the key in the store is known again. The highest
 * version is the one in force.
 */
@Entity
@Immutable
@Table(name = "key_version")
class KeyVersion {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Column(name = "version")
    private int version;

    @Column(name = "check_value")
    private byte[] checkValue;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    KeyVersion() {}

    KeyVersion(KekId kek, KeyRing ring, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.tenantId = kek.tenant().value();
        this.version = kek.version();
        this.checkValue = ring.wrap(kek, kek.checkContext(), new byte[0]);
        this.createdAt = createdAt;
    }

    /** @param newest among its tenant's */
    TenantKeys.Use use(boolean newest, long dataKeys) {
        return new TenantKeys.Use(kek().alias(), createdAt, newest, dataKeys);
    }

    KekId kek() {
        return new KekId(new org.parley.kernel.TenantId(tenantId), version);
    }
}
