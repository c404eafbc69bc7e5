package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.parley.kernel.SiteId;

/**
 * Copies of sites, since every frame asks for one. Each is read anew every second, by one while the others go on with
 * the copy; if that fails there is none. Holds only sites that exist.
 */
@ApplicationScoped
class SiteCopies {

    private static final Duration COPY_LIVES = Duration.ofSeconds(1);

    private record Copy(SiteView site, long readAt) {}

    private final JpaDirectory directory;
    private final Clock clock;
    private final Map<Object, Copy> copies = new ConcurrentHashMap<>();

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected SiteCopies() {
        this(null, null);
    }

    @Inject
    SiteCopies(JpaDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Optional<SiteView> byKey(String key) {
        return copy(key, () -> directory.byKey(key));
    }

    Optional<SiteView> byId(SiteId id) {
        return copy(id, () -> directory.byId(id));
    }

    private Optional<SiteView> copy(Object name, Supplier<Optional<SiteView>> read) {
        long now = clock.millis();
        Copy copy = copies.get(name);
        if (copy != null && (!isOld(copy, now) || !copies.replace(name, copy, new Copy(copy.site(), now)))) {
            return Optional.of(copy.site());
        }
        Optional<SiteView> fresh = Optional.empty();
        try {
            fresh = read.get();
            return fresh;
        } finally {
            fresh.ifPresentOrElse(site -> copies.put(name, new Copy(site, now)), () -> copies.remove(name));
        }
    }

    private static boolean isOld(Copy copy, long now) {
        return Math.abs(now - copy.readAt()) >= COPY_LIVES.toMillis();
    }
}
