package org.parley.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The sites of every organisation on this server, found by the key their pages carry. */
@Stateless
public class Sites {

    private final JpaSites sites;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public Sites() {
        this.sites = null;
    }

    @Inject
    Sites(JpaSites sites) {
        this.sites = sites;
    }

    /**
     * Finds a site before any caller or tenant is known. What it tells is public.
     *
     * @return empty if there is no such site
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SiteView> byKey(String siteKey) {
        return sites.byKey(siteKey);
    }
}
