package org.parley.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.parley.vault.TenantKeys;

/** Refuses the start while a key that something is sealed with is missing: better no chat than an unreadable one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class StartCheck {

    private final TenantKeys keys;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected StartCheck() {
        this(null);
    }

    @Inject
    StartCheck(TenantKeys keys) {
        this.keys = keys;
    }

    @PostConstruct
    void check() {
        keys.verifyKeys();
    }
}
