package org.parley.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parley.consent.ConsentReceipt;
import org.parley.consent.Consents;
import org.parley.conversation.Openings;
import org.parley.conversation.Standing;
import org.parley.identity.Sites;
import org.parley.identity.Visitor;
import org.parley.kernel.Secret;

/** Lets visitors back in, each time in one transaction of the bound tenant. */
@ApplicationScoped
class Returns {

    private final JpaVisitorTokens tokens;
    private final Openings openings;
    private final Consents consents;
    private final Sites sites;
    private final ReceptionSettings settings;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Returns() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Returns(
            JpaVisitorTokens tokens,
            Openings openings,
            Consents consents,
            Sites sites,
            ReceptionSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.openings = openings;
        this.consents = consents;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    /** @see Reception#resume */
    @Transactional
    public Optional<Resumed> resume(TokenHolder holder, Secret<String> token) {
        return openings.standing(holder.conversation()).flatMap(standing -> resume(holder, standing, token));
    }

    private Optional<Resumed> resume(TokenHolder holder, Standing standing, Secret<String> token) {
        ConsentReceipt consent = consents.receipt(standing.id());
        if (consent.withdrawn() || isLongOver(standing)) {
            throw new ConversationGoneException(consent.withdrawn());
        }
        return tokens.rotate(standing.id(), token)
                .flatMap(next -> sites.byId(standing.site())
                        .map(site -> new Resumed(
                                new Visitor(holder.tenant(), standing.id(), site.id()),
                                standing,
                                site,
                                consent,
                                next)));
    }

    private boolean isLongOver(Standing standing) {
        Instant closedAt = standing.course().closedAt();
        return closedAt != null && !clock.instant().isBefore(closedAt.plus(settings.tokenAfterEnd()));
    }
}
