package org.parley.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.accounts.BuiltInRole;
import org.parley.accounts.NewUser;
import org.parley.accounts.Provisioning;
import org.parley.consent.Consents;
import org.parley.identity.FormField;
import org.parley.identity.NewSite;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;
import org.parley.vault.Vault;

/** Northmere Bank: two departments, five users, one site. */
@ApplicationScoped
class DemoOrganisation {

    static final String SITE = "demo";

    private static final String CONSENT_EN =
            "We use what you write here to answer you and to check our service. We keep"
                    + " it for as long as the law requires. Card numbers, account numbers, e-mail addresses and telephone numbers"
                    + " are masked before anything is stored. You can take your consent back at any time in this chat.";
    private static final String CONSENT_DE = "Wir nutzen, was Sie hier schreiben, um Ihnen zu antworten und unseren"
            + " Service zu prüfen. Wir bewahren es auf, solange das Gesetz es verlangt. Kartennummern, Kontonummern,"
            + " E-Mail-Adressen und Telefonnummern werden unkenntlich gemacht, bevor etwas gespeichert wird. Sie können"
            + " Ihre Einwilligung jederzeit in diesem Chat widerrufen.";

    private final Provisioning provisioning;
    private final Sites sites;
    private final Vault vault;
    private final Consents consents;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected DemoOrganisation() {
        this(null, null, null, null);
    }

    @Inject
    DemoOrganisation(Provisioning provisioning, Sites sites, Vault vault, Consents consents) {
        this.provisioning = provisioning;
        this.sites = sites;
        this.vault = vault;
        this.consents = consents;
    }

    /**
     * Founds it unless it is there; either way its users have these passwords afterwards, and its page is at
     * {@code origin}, which may have changed with the port. One transaction: a start that is cut off leaves nothing
     * half-made.
     */
    @Transactional
    public void prepare(String origin, DemoPasswords passwords) {
        Optional<SiteView> site = sites.byKey(SITE);
        TenantId tenant = site.map(SiteView::tenant).orElseGet(() -> found(origin, passwords));
        site.ifPresent(known -> provisioning.allow(tenant, known.id(), origins(origin)));
        for (String user : List.of("admin", "manager", "alice", "bob", "auditor")) {
            provisioning.ensurePassword(tenant, user, passwords.of(user));
        }
    }

    private TenantId found(String origin, DemoPasswords passwords) {
        TenantId tenant = provisioning.tenant("demo", "Northmere Bank", "Frankfurt, EU");
        DepartmentId cards = provisioning.department(tenant, "cards", "Cards");
        DepartmentId loans = provisioning.department(tenant, "loans", "Loans");
        user(tenant, "admin", "Marta Soler", BuiltInRole.ADMINISTRATOR, Set.of(), passwords);
        user(tenant, "manager", "Dana Brandt", BuiltInRole.MANAGER, Set.of(cards), passwords);
        user(tenant, "alice", "Alice Duarte", BuiltInRole.AGENT, Set.of(cards), passwords);
        user(tenant, "bob", "Bob Okafor", BuiltInRole.AGENT, Set.of(loans), passwords);
        user(tenant, "auditor", "Noor Haddad", BuiltInRole.AUDITOR, Set.of(), passwords);
        SiteId site = provisioning.site(tenant, site(origin));
        Tenancy.run(tenant, () -> {
            vault.ensureTenantKey(tenant);
            consents.publish(site, "en", CONSENT_EN);
            consents.publish(site, "de", CONSENT_DE);
        });
        return tenant;
    }

    private void user(
            TenantId tenant,
            String name,
            String displayName,
            BuiltInRole role,
            Set<DepartmentId> departments,
            DemoPasswords passwords) {
        provisioning.user(tenant, new NewUser(name, displayName, Set.of(role), departments), passwords.of(name));
    }

    /** A newcomer may name this machine by its number as well. */
    private static List<String> origins(String origin) {
        return Stream.of(origin, origin.replace("//localhost", "//127.0.0.1"))
                .distinct()
                .toList();
    }

    private static NewSite site(String origin) {
        return new NewSite(
                SITE,
                "Northmere Bank",
                List.of("en", "de"),
                origins(origin),
                NewSite.MAX_MESSAGE_CHARS,
                List.of(new FormField(
                        "name", Map.of("en", "Your name", "de", "Ihr Name"), FormField.Type.TEXT, false, 80)),
                true);
    }
}
