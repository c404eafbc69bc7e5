package org.parley.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an operator may set; a value out of bounds stops the start.
 *
 * @param cachedKeys {@code parley.vault.cached-keys}, how many conversations' keys are kept in memory; 100 to 1,000,000
 * @param idle {@code parley.vault.idle}, how long an unused one is kept, ISO 8601; one minute to one day
 * @param store {@code parley.vault.store}, the server's credential store that holds the tenants' keys
 * @param file {@code parley.store}, the file of that store, {@code parley/credentials.p12} in the server's data folder; it
 *     is forced to disk when a key was made
 */
@Dependent
record VaultSettings(int cachedKeys, Duration idle, String store, Path file) {

    VaultSettings {
        if (cachedKeys < 100 || cachedKeys > 1_000_000) {
            throw new IllegalArgumentException("parley.vault.cached-keys must be 100 to 1000000");
        }
        if (idle.compareTo(Duration.ofMinutes(1)) < 0 || idle.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("parley.vault.idle must be one minute to one day");
        }
        if (store.isBlank()) {
            throw new IllegalArgumentException("parley.vault.store must name a credential store");
        }
    }

    @Inject
    VaultSettings(
            @ConfigProperty(name = "parley.vault.cached-keys", defaultValue = "20000") int cachedKeys,
            @ConfigProperty(name = "parley.vault.idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "parley.vault.store", defaultValue = "parley") String store,
            @ConfigProperty(name = "parley.store") Optional<String> file,
            @ConfigProperty(name = "jboss.server.data.dir", defaultValue = "") String dataFolder) {
        this(cachedKeys, idle, store, Path.of(file.orElse(dataFolder + "/parley/credentials.p12")));
    }
}
