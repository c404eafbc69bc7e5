package org.parley.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ApiClientId;

/** The account of an API client. It outlives its secret, so that what was done with it keeps its name. */
@Entity
@Table(name = "api_client")
class ClientAccount {

    @Id
    @Column(name = "client_id")
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    private String name;

    /** Words with a space between: none of them can hold one. */
    private String permissions;

    @Embedded
    private IssuedSecret secret;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ClientAccount() {}

    ClientAccount(ApiClientId id, String name, List<String> permissions, IssuedSecret secret) {
        this.id = id.value();
        this.name = name;
        this.permissions = String.join(" ", permissions);
        this.secret = secret;
    }

    /** From now on this secret lets it in, and no other. */
    void issue(IssuedSecret secret) {
        this.secret = secret;
    }

    /** Nothing lets it in until another secret is issued. */
    void revoke() {
        secret = secret.revoked();
    }

    ApiClientView view(LocalDate today) {
        return new ApiClientView(
                new ApiClientId(id),
                name,
                List.of(permissions.split(" ")),
                secret.issuedAt(),
                Optional.ofNullable(secret.lastDay()),
                secret.state(today));
    }
}
