package org.parley.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A name for a set of permissions. */
@Entity
@Table(name = "role")
class Role {

    @Id
    @Column(name = "role_id")
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Column(name = "role_key")
    private String key;

    private String name;

    @Column(name = "built_in")
    private boolean builtIn;

    @ElementCollection
    @CollectionTable(
            name = "role_permission",
            joinColumns = {
                @JoinColumn(name = "role_id", referencedColumnName = "role_id"),
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id")
            })
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Role() {}

    Role(BuiltInRole role) {
        this.id = UUID.randomUUID();
        this.key = role.key();
        this.name = role.title();
        this.builtIn = true;
        this.permissions.addAll(role.permissions());
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
