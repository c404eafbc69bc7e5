package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.custody.OrganisationKeys;
import org.parley.vault.TenantKeys;

/** The versions of the organisation's key, and what an administrator may do with them. */
@Named
@RequestScoped
public class KeysView {

    private final OrganisationKeys keys;
    private @Nullable List<TenantKeys.Use> all;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected KeysView() {
        this(null);
    }

    @Inject
    KeysView(OrganisationKeys keys) {
        this.keys = keys;
    }

    /** The newest first; read once a request. */
    public List<TenantKeys.Use> getAll() {
        if (all == null) {
            all = keys.list();
        }
        return all;
    }

    /** Whether a rotation was interrupted, or some data keys did not open. */
    public boolean isUnfinished() {
        return getAll().stream().anyMatch(key -> !key.inForce() && key.dataKeys() > 0);
    }

    /** Whether a version wraps nothing any more. */
    public boolean isAnyUnused() {
        return getAll().stream().anyMatch(key -> !key.inForce() && key.dataKeys() == 0);
    }

    /** When {@code key} was made, for machines. */
    public String madeAt(TenantKeys.Use key) {
        return Moments.iso(key.madeAt());
    }

    /** The same in UTC and in words. */
    public String madeAt(TenantKeys.Use key, Locale reader) {
        return Moments.words(key.madeAt(), reader);
    }
}
