package org.parley.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API client's secret.
 *
 * @param hash its SHA-256; null once it was revoked
 * @param lastDay the last one, in UTC, on which it is good; null if it has no end
 */
@Embeddable
record IssuedSecret(
        @Column(name = "hash") byte @Nullable [] hash,
        @Column(name = "issued_at") Instant issuedAt,
        @Column(name = "last_day") @Nullable LocalDate lastDay) {

    IssuedSecret revoked() {
        return new IssuedSecret(null, issuedAt, lastDay);
    }

    ApiClientView.State state(LocalDate today) {
        if (hash == null) {
            return ApiClientView.State.REVOKED;
        }
        return lastDay != null && today.isAfter(lastDay) ? ApiClientView.State.EXPIRED : ApiClientView.State.ACTIVE;
    }
}
