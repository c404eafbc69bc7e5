package org.parley.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parley.kernel.Page;
import org.parley.kernel.SiteId;

/** The sites of every organisation on this server, found by the key their pages carry. */
@Stateless
public class Sites {

    private final SiteCopies copies;
    private final JpaDirectory directory;
    private final JpaOrganisations organisations;
    private final CallerContext callers;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    public Sites() {
        this(null, null, null, null);
    }

    @Inject
    Sites(SiteCopies copies, JpaDirectory directory, JpaOrganisations organisations, CallerContext callers) {
        this.copies = copies;
        this.directory = directory;
        this.organisations = organisations;
        this.callers = callers;
    }

    /**
     * Finds a site before any caller or tenant is known. What it tells is public.
     *
     * @return empty if there is no such site
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SiteView> byKey(String siteKey) {
        return Organisations.isKey(siteKey) ? copies.byKey(siteKey) : Optional.empty();
    }

    /**
     * Finds a site by its id, for work that has met the id in its own tenant's rows. On the connection of the caller's
     * transaction: were each of many callers to hold one and wait for a second, the pool could be empty for ever.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SiteView> byId(SiteId id) {
        return copies.byId(id);
    }

    /** Whether a page of {@code origin} may open a socket at all; for which site, the first frame tells. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isAllowedSomewhere(String origin) {
        return NewSite.isOrigin(origin) && directory.isAllowedSomewhere(origin);
    }

    /** The sites of the caller's organisation, by name. */
    @Tenanted
    @RolesAllowed(Permissions.ADMIN_READ)
    public List<SiteView> list() {
        return organisations.sites(callers.current().tenant());
    }

    /**
     * A page of them, by key.
     *
     * @param after the {@link Page#next} of the page before, or empty to begin
     * @throws IdentityException with code {@code MALFORMED} if {@code after} is no key
     */
    @Tenanted
    @RolesAllowed(Permissions.SITES_READ)
    public Page<SiteView> page(Optional<String> after) {
        String begin = Organisations.begin(after);
        return Page.of(
                organisations.sites(callers.current().tenant(), begin, Page.USUAL + 1), Page.USUAL, SiteView::key);
    }
}
