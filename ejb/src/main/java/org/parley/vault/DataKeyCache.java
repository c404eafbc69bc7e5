package org.parley.vault;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/**
 * Data keys in use, bounded by number and idle time; a key that leaves is wiped.
 *
 * <p>A conversation that was forgotten leaves a mark for a while: a read that began before must not bring its key back.
 * One whose key was looked for in vain leaves a mark too, so that a list of unreadable rows is not a query for each row.
 */
@ApplicationScoped
class DataKeyCache {

    /** What is evicted at once when the cache is full: an eighth, so that the search for the oldest pays off. */
    private static final int SHARE = 8;

    /** Longer than any read of a key takes. */
    private static final long MARK_MILLIS = 60_000;

    private static final long ABSENT_MILLIS = 10_000;
    private static final long REST_MILLIS = 30_000;

    private final int most;
    private final long idleMillis;
    private final Clock clock;
    private final Map<ConversationId, Slot> slots = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    /** For the container only. */
    @SuppressWarnings("NullAway")
    DataKeyCache() {
        this.most = 0;
        this.idleMillis = 0;
        this.clock = null;
    }

    @Inject
    DataKeyCache(VaultSettings settings, Clock clock) {
        this.most = settings.cachedKeys();
        this.idleMillis = settings.idle().toMillis();
        this.clock = clock;
    }

    /** To be taken before a key is read, and given to {@link #put} with it. */
    long turn() {
        return turns.get();
    }

    /** The key if it is here and is this tenant's. */
    @Nullable
    DataKey get(TenantId tenant, ConversationId conversation) {
        Slot slot = slots.get(conversation);
        if (slot == null || !tenant.equals(slot.tenant)) {
            return null;
        }
        slot.used = clock.millis();
        return slot.key;
    }

    boolean has(ConversationId conversation) {
        Slot slot = slots.get(conversation);
        return slot != null && slot.key != null;
    }

    /** Whether the key was looked for in vain a moment ago. */
    boolean isAbsent(ConversationId conversation) {
        Slot slot = slots.get(conversation);
        return slot != null && slot.key == null && slot.absentUntil > clock.millis();
    }

    /** Takes {@code key} over, unless its conversation was forgotten since {@code turn}: then the key is wiped. */
    void put(TenantId tenant, ConversationId conversation, DataKey key, long turn) {
        Slot fresh = new Slot(tenant, key, turn, clock.millis());
        slots.compute(conversation, (id, old) -> {
            if (old != null && old.key == null && old.turn > turn) {
                key.destroy();
                return old;
            }
            wipe(old);
            return fresh;
        });
        if (slots.size() > most) {
            evictOldest();
        }
    }

    void putAbsent(ConversationId conversation) {
        slots.compute(conversation, (id, old) -> {
            if (old != null && old.key != null) {
                return old;
            }
            Slot mark = old == null ? new Slot(null, null, 0, clock.millis()) : old;
            mark.absentUntil = clock.millis() + ABSENT_MILLIS;
            return mark;
        });
        if (slots.size() > most) {
            evictOldest();
        }
    }

    /** Wipes the conversation's key. */
    void forget(ConversationId conversation) {
        wipe(slots.put(conversation, new Slot(null, null, turns.incrementAndGet(), clock.millis())));
    }

    /** To be called every minute. */
    void forgetIdle() {
        long now = clock.millis();
        slots.forEach((conversation, slot) -> {
            long life = slot.key == null ? MARK_MILLIS : idleMillis;
            if (slot.used < now - life && slots.remove(conversation, slot)) {
                wipe(slot);
            } else if (slot.key != null && slot.used < now - REST_MILLIS) {
                slot.key.rest();
            }
        });
    }

    @PreDestroy
    void forgetAll() {
        slots.keySet().forEach(conversation -> wipe(slots.remove(conversation)));
    }

    int size() {
        return slots.size();
    }

    private synchronized void evictOldest() {
        if (slots.size() <= most) {
            return;
        }
        List<Aged> byAge = slots.entrySet().stream()
                .map(entry -> new Aged(entry.getKey(), entry.getValue(), entry.getValue().used))
                .sorted(Comparator.comparingLong(Aged::used))
                .toList();
        for (Aged aged : byAge.subList(0, Math.min(byAge.size(), byAge.size() - most + most / SHARE))) {
            if (slots.remove(aged.conversation, aged.slot)) {
                wipe(aged.slot);
            }
        }
    }

    private static void wipe(@Nullable Slot slot) {
        if (slot != null && slot.key != null) {
            slot.key.destroy();
        }
    }

    /** A key, or the mark of one that was forgotten or is absent. */
    private static final class Slot {
        final @Nullable TenantId tenant;
        final @Nullable DataKey key;
        final long turn;
        volatile long used;
        volatile long absentUntil;

        Slot(@Nullable TenantId tenant, @Nullable DataKey key, long turn, long used) {
            this.tenant = tenant;
            this.key = key;
            this.turn = turn;
            this.used = used;
        }
    }

    /** A slot with the age it had when the search began: ages that change under a sort break it. */
    private record Aged(ConversationId conversation, Slot slot, long used) {}
}
