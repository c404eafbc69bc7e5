package org.parley.vault;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.kernel.TenantId;

/** The keys of whole tenants, for those who run the server: made, rotated, checked, removed. */
@ApplicationScoped
public class TenantKeys {

    /**
     * One version of a tenant's key, and what hangs on it.
     *
     * @param name in the credential store
     * @param inForce whether new data keys are wrapped with it
     * @param dataKeys how many it wraps now; each is the key of one conversation
     */
    public record Use(String name, Instant madeAt, boolean inForce, long dataKeys) {}

    private static final int BATCH = 500;

    private final KeyRing ring;
    private final DataKeys keys;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected TenantKeys() {
        this(null, null, null);
    }

    @Inject
    TenantKeys(KeyRing ring, DataKeys keys, Clock clock) {
        this.ring = ring;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes the tenant's first key unless it has one. The key is in the store before this returns; the record of it
     * joins the caller's transaction.
     *
     * @throws KeyUnavailableException if the store cannot be written, or the tenant's key is missing from it: a new key
     *     never takes the place of a lost one
     */
    @Transactional(MANDATORY)
    public void ensure(TenantId tenant) {
        Optional<KekId> inForce = keys.inForce(tenant);
        if (inForce.isEmpty()) {
            begin(new KekId(tenant, 1));
        } else if (!ring.holds(inForce.get())) {
            throw KeyUnavailableException.missing(inForce.get(), ring.store());
        }
    }

    /** The versions of the tenant's key that are on record, the newest first. */
    @Transactional
    public List<Use> uses(TenantId tenant) {
        return keys.uses(tenant);
    }

    /**
     * Makes a new version of the tenant's key, in force at once, and wraps every data key of the tenant anew. Readable
     * stays readable throughout; the old version stays in the store. In transactions of its own, in batches: if it is
     * interrupted, {@link #rewrap} goes on.
     *
     * @return how many data keys were wrapped anew
     * @throws KeyUnavailableException if the tenant has no key or the store cannot be written
     */
    @Transactional(NOT_SUPPORTED)
    public int rotate(TenantId tenant) {
        keys.apart(() -> begin(inForce(tenant).next()));
        return rewrap(tenant);
    }

    /** Wraps with the key in force what is not yet; data keys that do not open are reported and stay as they are. */
    @Transactional(NOT_SUPPORTED)
    public int rewrap(TenantId tenant) {
        KekId[] found = new KekId[1];
        keys.apart(() -> found[0] = inForce(tenant));
        KekId kek = found[0];
        AtomicInteger count = new AtomicInteger();
        Optional<UUID> last = keys.changeOutdated(kek, null, BATCH, wrap -> rewrap(wrap, kek, count));
        while (last.isPresent()) {
            last = keys.changeOutdated(kek, last.get(), BATCH, wrap -> rewrap(wrap, kek, count));
        }
        VaultLog.LOG.rewrapped(kek.alias(), count.get());
        return count.get();
    }

    private void rewrap(DataKeyWrap wrap, KekId kek, AtomicInteger count) {
        try {
            wrap.rewrap(kek, ring);
            count.incrementAndGet();
        } catch (KeyUnavailableException e) {
            VaultLog.LOG.dataKeyUnavailable(e.getMessage());
        }
    }

    /**
     * Removes from the store the tenant's versions that wrap nothing any more. An act of its own, never part of a
     * rotation: a backup of the database from before the rotation is readable only with them.
     *
     * @return the names of the removed keys
     */
    @Transactional(NOT_SUPPORTED)
    public List<String> removeUnused(TenantId tenant) {
        KekId[] found = new KekId[1];
        keys.apart(() -> found[0] = inForce(tenant));
        List<KekId> unused = keys.dropUnused(found[0]);
        unused.forEach(ring::destroy);
        return unused.stream().map(KekId::alias).toList();
    }

    /**
     * Checks, for the start, that every key in force and every key that wraps something is in the store and is the key it
     * was when it was made. Needs no tenant bound.
     *
     * @throws KeyUnavailableException naming the first that is not
     */
    public void verifyKeys() {
        for (DataKeys.InUse inUse : keys.inUse()) {
            KekId kek = inUse.kek();
            if (ring.unwrap(kek, kek.checkContext(), inUse.checkValue()).isEmpty()) {
                throw KeyUnavailableException.mismatch(kek, ring.store());
            }
        }
    }

    private KekId inForce(TenantId tenant) {
        return keys.inForce(tenant).orElseThrow(() -> KeyUnavailableException.noTenantKey(tenant));
    }

    /** A name that is taken is passed over: what lies there may be all that is left of a rolled back or restored state. */
    private void begin(KekId first) {
        KekId kek = first;
        while (!ring.create(kek)) {
            kek = kek.next();
        }
        keys.add(new KeyVersion(kek, ring, clock.instant()));
    }
}
