package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultSettingsTest {

    @Test
    void bounds_belong_to_it() {
        assertThat(new VaultSettings(100, Duration.ofMinutes(1), "s", Path.of("f")).cachedKeys())
                .isEqualTo(100);
        assertThat(new VaultSettings(1_000_000, Duration.ofDays(1), "s", Path.of("f")).idle())
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "99, PT1M, s, parley.vault.cached-keys",
        "1000001, PT1M, s, parley.vault.cached-keys",
        "100, PT59S, s, parley.vault.idle",
        "100, PT24H1S, s, parley.vault.idle",
        "100, PT1M, ' ', parley.vault.store"
    })
    void what_is_out_of_bounds_is_refused_by_name(int keys, Duration idle, String store, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VaultSettings(keys, idle, store, Path.of("f")))
                .withMessageContaining(name);
    }
}
