package org.parley.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.identity.ApiClient;
import org.parley.kernel.Digests;
import org.parley.kernel.Secret;

/** Knows whose secret it is, as of now. Kept as hashes; asked anew for each request. */
@ApplicationScoped
public class ApiTokens {

    /** Tells people, and programs that look for secrets where none should be, what this is. */
    private static final String PREFIX = "parley_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final JpaApiClients clients;
    private final Clock clock;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected ApiTokens() {
        this(null, null);
    }

    @Inject
    ApiTokens(JpaApiClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * The program whose secret this is, before any tenant is known.
     *
     * @return empty if it is nobody's, was replaced or revoked, or its last day has passed
     * @throws jakarta.persistence.PersistenceException if the database cannot tell
     */
    public Optional<ApiClient> holder(Secret<String> token) {
        return Optional.of(token.reveal())
                .filter(text -> FORM.matcher(text).matches())
                .flatMap(text -> clients.holder(Digests.sha256(text), LocalDate.now(clock)));
    }

    /** A new one. */
    static Secret<String> random() {
        return Secret.of(PREFIX + Secret.random().reveal());
    }
}
