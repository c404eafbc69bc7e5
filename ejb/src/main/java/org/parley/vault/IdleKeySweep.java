package org.parley.vault;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Wipes idle keys each minute, on every node, also when nobody writes. */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class IdleKeySweep {

    private final DataKeyCache cache;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected IdleKeySweep() {
        this(null);
    }

    @Inject
    IdleKeySweep(DataKeyCache cache) {
        this.cache = cache;
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweep() {
        cache.forgetIdle();
    }
}
