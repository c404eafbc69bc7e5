package org.parley.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One version of a site's text in one language; never changed. */
@Entity
@Immutable
@Table(name = "consent_text")
@IdClass(PublishedText.Key.class)
class PublishedText {

    record Key(UUID siteId, String locale, int version) implements Serializable {}

    @Id
    @Column(name = "site_id")
    private UUID siteId;

    @Id
    private String locale;

    @Id
    private int version;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    private String body;
    private String hash;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected PublishedText() {}

    PublishedText(UUID siteId, ConsentText text, Instant publishedAt) {
        this.siteId = siteId;
        this.locale = text.locale();
        this.version = text.version();
        this.body = text.text();
        this.hash = text.hash();
        this.publishedAt = publishedAt;
    }

    ConsentText text() {
        return new ConsentText(version, hash, body, locale);
    }
}
