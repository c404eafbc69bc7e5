package org.parley.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Digests;
import org.parley.kernel.SiteId;

/**
 * Consent texts and the consents given to them, of the bound tenant. Joins the caller's transaction, so that a consent
 * and what it allows are committed together or not at all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Consents {

    /** What every consent of this release is for. */
    public static final String PURPOSE = "Answering in chat, and keeping the conversation as the law requires";

    private final JpaConsents consents;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Consents() {
        this(null, null);
    }

    @Inject
    Consents(JpaConsents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** The text a visitor of {@code site} is asked to agree to now, or empty if none was published in {@code locale}. */
    public Optional<ConsentText> current(SiteId site, String locale) {
        return consents.newest(site, locale);
    }

    /** Makes {@code text} the current one for {@code site} and {@code locale}; earlier versions stay as they are. */
    public ConsentText publish(SiteId site, String locale, String text) {
        int version = current(site, locale).map(ConsentText::version).orElse(0) + 1;
        ConsentText published = new ConsentText(version, hash(text), text, locale);
        consents.add(new PublishedText(site.value(), published, clock.instant()));
        return published;
    }

    /**
     * Records that the visitor of {@code conversation} agreed.
     *
     * @return what the visitor can quote
     * @throws ConsentRefusedException if the answer is no, or is to another text than the current one; nothing is stored
     */
    public ConsentReceipt record(SiteId site, ConversationId conversation, String locale, ConsentAnswer answer) {
        ConsentText text = current(site, locale)
                .orElseThrow(() -> new ConsentRefusedException(ConsentRefusedException.Reason.NO_TEXT));
        if (!answer.given()) {
            throw new ConsentRefusedException(ConsentRefusedException.Reason.NOT_GIVEN);
        }
        if (answer.version() != text.version() || !answer.hash().equals(text.hash())) {
            throw new ConsentRefusedException(ConsentRefusedException.Reason.STALE);
        }
        Consent consent = new Consent(site, conversation, text, PURPOSE, clock.instant());
        consents.add(consent);
        return consent.receipt();
    }

    /** Records that the visitor took the consent back; a second time changes nothing. */
    public void withdraw(ConversationId conversation) {
        consents.of(conversation).ifPresent(consent -> consent.withdraw(clock.instant()));
    }

    /**
     * The receipt of the consent {@code conversation} rests on.
     *
     * @throws IllegalStateException if there is none: no conversation starts without
     */
    public ConsentReceipt receipt(ConversationId conversation) {
        return consents.of(conversation)
                .map(Consent::receipt)
                .orElseThrow(() -> new IllegalStateException("no consent: " + conversation));
    }

    /** The receipts of all of {@code conversations}, in one look; no conversation starts without. */
    public Map<ConversationId, ConsentReceipt> receipts(Collection<ConversationId> conversations) {
        return consents.of(conversations).stream().collect(Collectors.toMap(Consent::conversation, Consent::receipt));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text));
    }
}
