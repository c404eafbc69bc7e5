package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parley.kernel.TenantId;

/** One organisation; its row's tenant is itself. */
@Entity
@Table(name = "tenant")
class Tenant {

    @Id
    @Column(name = "tenant_id")
    private Integer id;

    @Column(name = "tenant_key")
    private String key;

    private String name;

    private String region;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Tenant() {}

    Tenant(TenantId id, String key, String name, String region, Instant createdAt) {
        this.id = id.value();
        this.key = key;
        this.name = name;
        this.region = region;
        this.createdAt = createdAt;
    }

    TenantView view(long sites, long departments) {
        return new TenantView(new TenantId(id), key, name, region, createdAt, sites, departments);
    }
}
