package org.parley.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.parley.kernel.SiteId;

/** Publishes what visitors of the bound tenant are asked to agree to. Asks no caller: for provisioning only. */
@ApplicationScoped
@Transactional
public class ConsentTexts {

    private final Consents consents;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected ConsentTexts() {
        this(null);
    }

    @Inject
    ConsentTexts(Consents consents) {
        this.consents = consents;
    }

    /** Publishes a text for each locale, all or none. */
    public void publish(SiteId site, Map<String, String> texts) {
        texts.forEach((locale, text) -> consents.publish(site, locale, text));
    }
}
