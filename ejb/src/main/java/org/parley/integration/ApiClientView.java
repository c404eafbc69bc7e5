package org.parley.integration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.kernel.ApiClientId;

/**
 * An API client as administrators see it.
 *
 * @param permissions in the order of {@link org.parley.identity.ApiClient#PERMISSIONS}
 * @param issuedAt when its newest secret was made
 * @param lastDay the last one, in UTC, on which its secret is good; empty if it has no end
 */
public record ApiClientView(
        ApiClientId id,
        String name,
        List<String> permissions,
        Instant issuedAt,
        Optional<LocalDate> lastDay,
        State state) {

    /** Whether its secret lets it in. */
    public enum State {
        /** It does. */
        ACTIVE,
        /** Its last day has passed. */
        EXPIRED,
        /** It was taken away. */
        REVOKED
    }

    /** Copies the list. */
    public ApiClientView {
        permissions = List.copyOf(permissions);
    }
}
