package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

/** Founds organisations and adds to the bound one, for provisioning only: it asks no caller. */
@ApplicationScoped
public class Organisations {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JpaOrganisations organisations;
    private final Clock clock;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected Organisations() {
        this(null, null);
    }

    @Inject
    Organisations(JpaOrganisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** An id for an organisation to be; random, since a counted one tells how many there are. */
    public TenantId newId() {
        return new TenantId(1 + RANDOM.nextInt(Integer.MAX_VALUE));
    }

    /**
     * Founds {@code tenant}, which must be bound.
     *
     * @throws IdentityException with code {@code NAME_TAKEN} or {@code MALFORMED}
     */
    public void found(TenantId tenant, String key, String name, String region) {
        organisations.add(new Tenant(tenant, wellFormed(key), named(name), named(region), clock.instant()));
    }

    /**
     * Adds a site to the bound tenant.
     *
     * @throws IdentityException with code {@code NAME_TAKEN} or {@code MALFORMED}
     */
    public SiteId add(NewSite site) {
        wellFormed(site.key());
        named(site.name());
        SiteId id = SiteId.random();
        organisations.add(new Site(id, site));
        return id;
    }

    /**
     * Lets pages of {@code origins}, and of no others, use a site that the bound tenant has.
     *
     * @throws IdentityException with code {@code MALFORMED}
     */
    public void allow(SiteId site, List<String> origins) {
        origins.forEach(origin -> require(origin, NewSite.isOrigin(origin)));
        organisations.site(site).allow(origins);
    }

    /**
     * Adds a department to the bound tenant.
     *
     * @throws IdentityException with code {@code NAME_TAKEN} or {@code MALFORMED}
     */
    public DepartmentId addDepartment(String key, String name) {
        DepartmentId id = DepartmentId.random();
        organisations.add(new Department(id, wellFormed(key), named(name)));
        return id;
    }

    /** Whether a site or a department can have this key. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /**
     * Where a page of a list by key begins.
     *
     * @throws IdentityException with code {@code MALFORMED} if {@code after} is no key
     */
    static String begin(Optional<String> after) {
        return after.map(Organisations::wellFormed).orElse("");
    }

    private static String wellFormed(String key) {
        return require(key, isKey(key));
    }

    private static String named(String name) {
        return require(name, !name.isBlank() && name.length() <= 200);
    }

    private static String require(String text, boolean holds) {
        if (!holds) {
            throw new IdentityException(IdentityException.Code.MALFORMED);
        }
        return text;
    }
}
