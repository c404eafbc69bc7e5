package org.parley.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.custody.OrganisationKeys;
import org.parley.vault.TenantKeys;

class KeysViewTest {

    private static final Instant THEN = Instant.parse("2026-11-22T03:12:00Z");

    @Test
    void a_single_key_asks_for_nothing() {
        KeysView view = view(key(true, 12));

        assertThat(view.isUnfinished()).isFalse();
        assertThat(view.isAnyUnused()).isFalse();
    }

    @Test
    void a_replaced_key_is_to_be_freed_first_and_removed_then() {
        KeysView interrupted = view(key(true, 12), key(false, 3));
        KeysView done = view(key(true, 0), key(false, 0));

        assertThat(interrupted.isUnfinished()).isTrue();
        assertThat(interrupted.isAnyUnused()).isFalse();
        assertThat(done.isUnfinished()).isFalse();
        assertThat(done.isAnyUnused()).isTrue();
    }

    @Test
    void a_time_is_told_in_utc() {
        assertThat(view().madeAt(key(true, 0), Locale.GERMAN)).isEqualTo("22.11.2026, 03:12 UTC");
    }

    private static TenantKeys.Use key(boolean inForce, long dataKeys) {
        return new TenantKeys.Use("kek-1-1", THEN, inForce, dataKeys);
    }

    private static KeysView view(TenantKeys.Use... keys) {
        return new KeysView(new OrganisationKeys() {
            @Override
            public List<TenantKeys.Use> list() {
                return List.of(keys);
            }
        });
    }
}
