package org.parley.reception;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.consent.ConsentText;
import org.parley.conversation.Openings;
import org.parley.identity.SiteView;
import org.parley.kernel.Secret;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;

/** Where visitors come in, before anybody knows who they are. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reception {

    private final Arrivals arrivals;
    private final Returns returns;
    private final JpaVisitorTokens tokens;
    private final Openings openings;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public Reception() {
        this(null, null, null, null);
    }

    @Inject
    Reception(Arrivals arrivals, Returns returns, JpaVisitorTokens tokens, Openings openings) {
        this.arrivals = arrivals;
        this.returns = returns;
        this.tokens = tokens;
        this.openings = openings;
    }

    /** What a visitor of {@code site} is asked to agree to, in {@code locale} or else the site's own language. */
    public Optional<ConsentText> consentText(SiteView site, String locale) {
        return Tenancy.call(site.tenant(), () -> arrivals.consentText(site, locale));
    }

    /**
     * Starts a conversation: it is recorded with its consent, given a key, and offered to the available agents of its
     * department. If this throws, nothing of the visitor is stored. Repeating the request with the same idempotency key,
     * also at the same time, gives the same conversation and a new token.
     *
     * @throws org.parley.consent.ConsentRefusedException if the visitor did not agree to the current text
     * @throws org.parley.intake.UnacceptableFieldException if an answer to the form is not acceptable
     * @throws ArrivalRefusedException if department or idempotency key are not acceptable
     */
    public Started start(Arrival arrival) {
        Started started = recorded(arrival);
        try {
            openings.announce(arrival.site().tenant(), started.conversation());
        } catch (RuntimeException e) { // it is stored, and whoever asked must hear that
            ReceptionLog.LOG.notOffered(started.conversation(), e.getClass().getName());
        }
        return started;
    }

    private Started recorded(Arrival arrival) {
        TenantId tenant = arrival.site().tenant();
        try {
            return Tenancy.call(tenant, () -> arrivals.start(arrival));
        } catch (StartedMeanwhileException e) { // so this one is a repeat
            return Tenancy.call(tenant, () -> arrivals.start(arrival));
        }
    }

    /**
     * Lets a visitor back into its conversation, on any node: while it goes on, and for some time after its end.
     *
     * @return empty if the token is nobody's, or was replaced and its successor used
     * @throws ConversationGoneException if it ended too long ago, or the visitor took the consent back
     */
    public Optional<Resumed> resume(Secret<String> token) {
        return tokens.holder(token)
                .flatMap(holder -> Tenancy.call(holder.tenant(), () -> returns.resume(holder, token)));
    }
}
