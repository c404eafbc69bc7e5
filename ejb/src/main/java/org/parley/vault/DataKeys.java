package org.parley.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** The wrapped keys and the versions of the keys that wrap them, as the bound tenant sees them. */
interface DataKeys {

    /** The key new data keys are wrapped with. Joins the caller's transaction. */
    Optional<KekId> inForce(TenantId tenant);

    /** Puts a version on record; the highest is in force. Joins the caller's transaction. */
    void add(KeyVersion version);

    /** Joins the caller's transaction. */
    void add(DataKeyWrap wrap);

    /** Deletes every wrap of the conversation's key. Joins the caller's transaction. */
    void delete(ConversationId conversation);

    /** What there is of these, in one query. Joins the caller's transaction if there is one: no second connection. */
    List<DataKeyWrap> find(Collection<ConversationId> conversations);

    /** As {@link #find}, in a transaction of its own: Hibernate may be in the middle of reading a result of the caller's. */
    List<DataKeyWrap> findApart(Collection<ConversationId> conversations);

    /** Runs {@code work} in a transaction of its own. */
    void apart(Runnable work);

    /**
     * Gives {@code change} up to {@code limit} wraps that are not on {@code kek}, locked, in a transaction of its own.
     *
     * @param after the conversation where the batch before ended; null at first
     * @return where this batch ended, or empty if nothing was left
     */
    Optional<UUID> changeOutdated(KekId kek, @Nullable UUID after, int limit, Consumer<DataKeyWrap> change);

    /** The tenant's versions on record, the newest first. Joins the caller's transaction. */
    List<TenantKeys.Use> uses(TenantId tenant);

    /** Takes the versions below {@code kek} that wrap nothing off the record, in a transaction of its own. */
    List<KekId> dropUnused(KekId kek);

    /** Every tenant's key in force and every key that wraps something, with its check value; needs no tenant. */
    List<InUse> inUse();

    /** A key that must be in the store. */
    record InUse(KekId kek, byte[] checkValue) {}
}
