package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.SiteId;

/** One place where visitors may chat. Lists rest as words with a space between: none of them can hold one. */
@Entity
@Table(name = "site")
class Site {

    @Id
    @Column(name = "site_id")
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Column(name = "site_key")
    private String key;

    private String name;

    private String locales;

    @Column(name = "allowed_origins")
    private String allowedOrigins;

    @Column(name = "message_chars")
    private int messageChars;

    private String form;

    private boolean preview;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Site() {}

    Site(SiteId id, NewSite site) {
        this.id = id.value();
        this.key = site.key();
        this.name = site.name();
        this.locales = String.join(" ", site.locales());
        this.allowedOrigins = String.join(" ", site.allowedOrigins());
        this.messageChars = site.messageChars();
        this.form = FormFields.print(site.form());
        this.preview = site.preview();
    }

    /** Lets pages of {@code origins}, and of no others, use it. */
    void allow(List<String> origins) {
        allowedOrigins = String.join(" ", origins);
    }

    SiteView view(org.parley.kernel.TenantId tenant, List<DepartmentView> departments) {
        return new SiteView(
                new SiteId(id),
                tenant,
                key,
                name,
                new SiteView.Reach(words(locales), words(allowedOrigins)),
                departments,
                new SiteView.Terms(messageChars, FormFields.parse(form), preview));
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
