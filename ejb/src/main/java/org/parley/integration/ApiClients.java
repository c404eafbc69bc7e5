package org.parley.integration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.identity.ApiClient;
import org.parley.identity.Permissions;
import org.parley.identity.Tenanted;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.Digests;
import org.parley.kernel.Page;
import org.parley.kernel.Secret;

/**
 * The API clients of the caller's organisation, for its administrators. A secret is given out once, by what makes it;
 * what is changed here holds from the next request on.
 */
@Stateless
@Tenanted
public class ApiClients {

    private static final int LONGEST_NAME = 100;

    /** A day after that is a slip of the hand, and not a day that every database knows. */
    private static final int LAST_YEAR = 9999;

    private final JpaApiClients clients;
    private final Clock clock;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public ApiClients() {
        this(null, null);
    }

    @Inject
    ApiClients(JpaApiClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * A page of them by name, those without a good secret too.
     *
     * @param after the {@link Page#next} of the page before; what can be no name, or empty, to begin
     */
    @RolesAllowed(Permissions.ADMIN_READ)
    public Page<ApiClientView> list(Optional<String> after) {
        String begin = after.filter(ApiClients::isName).orElse("");
        LocalDate today = LocalDate.now(clock);
        List<ApiClientView> views = clients.page(begin, Page.USUAL + 1).stream()
                .map(client -> client.view(today))
                .toList();
        return Page.of(views, Page.USUAL, ApiClientView::name);
    }

    /**
     * Adds one.
     *
     * @param name at most 100 characters, none of them for control; blanks around it are dropped
     * @param permissions some of {@link ApiClient#PERMISSIONS}
     * @param lastDay the last one, in UTC, on which its secret is good
     * @return its secret
     * @throws ApiClientException with code {@code NAME_TAKEN} or {@code MALFORMED}
     */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public Secret<String> add(String name, Set<String> permissions, Optional<LocalDate> lastDay) {
        require(!permissions.isEmpty() && ApiClient.PERMISSIONS.containsAll(permissions));
        List<String> ordered =
                ApiClient.PERMISSIONS.stream().filter(permissions::contains).toList();
        Secret<String> secret = ApiTokens.random();
        clients.add(new ClientAccount(ApiClientId.random(), named(name), ordered, issued(secret, lastDay)));
        return secret;
    }

    /**
     * Gives one another secret, also one that was revoked or has expired; the secret before is good for nothing then.
     *
     * @param lastDay the last one, in UTC, on which it is good
     * @throws ApiClientException with code {@code UNKNOWN} or {@code MALFORMED}
     */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public Secret<String> renew(ApiClientId client, Optional<LocalDate> lastDay) {
        Secret<String> secret = ApiTokens.random();
        clients.get(client).issue(issued(secret, lastDay));
        return secret;
    }

    /**
     * Takes its secret away.
     *
     * @throws ApiClientException with code {@code UNKNOWN}
     */
    @RolesAllowed(Permissions.ADMIN_WRITE)
    public void revoke(ApiClientId client) {
        clients.get(client).revoke();
    }

    private IssuedSecret issued(Secret<String> secret, Optional<LocalDate> lastDay) {
        LocalDate today = LocalDate.now(clock);
        require(lastDay.filter(day -> day.isBefore(today) || day.getYear() > LAST_YEAR)
                .isEmpty());
        return new IssuedSecret(Digests.sha256(secret.reveal()), clock.instant(), lastDay.orElse(null));
    }

    private static String named(String name) {
        String stripped = name.strip();
        require(isName(stripped));
        return stripped;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new ApiClientException(ApiClientException.Code.MALFORMED);
        }
    }
}
