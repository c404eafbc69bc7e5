package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;
import org.parley.vault.SealBrokenException.Flaw;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

@Tag("V15")
class TenantKeysTest {

    private static final AtomicInteger TENANTS = new AtomicInteger(400);
    private static final String CONTENT = "canary-4711";

    private final TenantId tenant = new TenantId(TENANTS.incrementAndGet());
    private final Path file = VaultForTests.temporaryFile();
    private final CredentialStore store = VaultForTests.store(file, "PKCS12");
    private final KeyRing ring = VaultForTests.ring(file, store);
    private final DataKeyCache cache =
            new DataKeyCache(new VaultSettings(5000, Duration.ofMinutes(1), "parley", file), Clock.systemUTC());

    @DatabaseTest
    void a_tenant_gets_its_key_once(Database database) {
        TenantKeys keys = keys(database);
        Tenancy.run(tenant, () -> {
            keys.ensure(tenant);
            keys.ensure(tenant);
            assertThat(ring.holds(new KekId(tenant, 1))).isTrue();
            assertThat(ring.holds(new KekId(tenant, 2))).isFalse();
        });
        keys.verifyKeys();
    }

    @DatabaseTest
    void a_lost_key_is_never_replaced(Database database) {
        TenantKeys keys = keys(database);
        Tenancy.run(tenant, () -> {
            keys.ensure(tenant);
            ring.destroy(new KekId(tenant, 1));
            assertThatExceptionOfType(KeyUnavailableException.class)
                    .isThrownBy(() -> keys.ensure(tenant))
                    .withMessage("PARLEY-VLT-0001: key kek-" + tenant + "-1 is missing from credential store parley");
        });
    }

    @DatabaseTest
    void a_tenant_without_a_key_gets_no_conversation(Database database) {
        Vault vault = vault(database);
        Tenancy.run(
                tenant,
                () -> assertThatExceptionOfType(KeyUnavailableException.class)
                        .isThrownBy(() -> vault.createKey(tenant, ConversationId.random()))
                        .withMessage("PARLEY-VLT-0003: tenant " + tenant + " has no key"));
    }

    @DatabaseTest
    void a_rotation_moves_every_data_key_and_everything_stays_readable(Database database) throws SQLException {
        Vault vault = vault(database);
        Tenancy.run(tenant, () -> {
            List<SealContext> rows = rows(database, 1203);
            List<byte[]> stored = rows.stream()
                    .map(row -> vault.seal(SealedText.of(row, CONTENT)))
                    .toList();
            assertThat(keys(database).rotate(tenant)).isEqualTo(1203);
            assertReadable(vault, rows, stored);
            rows.forEach(row -> vault.forget(row.conversation()));
            assertReadable(vault, rows, stored);
            SealContext later = rows(database, 1).get(0);
            assertThat(vault.seal(SealedText.of(later, CONTENT))).isNotEmpty();
        });
        assertThat(versions(database)).containsExactly(2);
        assertThat(ring.holds(new KekId(tenant, 1))).isTrue();
    }

    @DatabaseTest
    void what_hangs_on_each_version_is_told(Database database) {
        vault(database);
        Tenancy.run(tenant, () -> {
            rows(database, 5);
            keys(database).rotate(tenant);
            assertThat(keys(database).uses(tenant))
                    .extracting(TenantKeys.Use::name, TenantKeys.Use::inForce, TenantKeys.Use::dataKeys)
                    .containsExactly(tuple("kek-" + tenant + "-2", true, 5L), tuple("kek-" + tenant + "-1", false, 0L));
        });
    }

    @DatabaseTest
    void an_interrupted_rotation_goes_on_where_it_stopped(Database database) throws SQLException {
        Vault vault = vault(database);
        Tenancy.run(tenant, () -> {
            List<SealContext> rows = rows(database, 700);
            List<byte[]> stored = rows.stream()
                    .map(row -> vault.seal(SealedText.of(row, CONTENT)))
                    .toList();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> interrupted(database).rotate(tenant));
            rows.forEach(row -> vault.forget(row.conversation()));
            assertReadable(vault, rows, stored);
            assertThat(keys(database).rewrap(tenant)).isEqualTo(200);
            assertThat(keys(database).rewrap(tenant)).isZero();
            rows.forEach(row -> vault.forget(row.conversation()));
            assertReadable(vault, rows, stored);
        });
        assertThat(versions(database)).containsExactly(2);
    }

    @DatabaseTest
    void a_wrap_that_was_changed_stops_neither_rotation_nor_the_reading_of_the_others(Database database)
            throws SQLException {
        Vault vault = vault(database);
        Tenancy.run(tenant, () -> {
            List<SealContext> rows = rows(database, 3);
            List<byte[]> stored = rows.stream()
                    .map(row -> vault.seal(SealedText.of(row, CONTENT)))
                    .toList();
            change(database, "update data_key set wrapped = ? where conversation_id = ?", new byte[60], rows.get(1));
            assertThat(keys(database).rotate(tenant)).isEqualTo(2);
            rows.forEach(row -> vault.forget(row.conversation()));
            vault.preload(rows.stream().map(SealContext::conversation).toList());
            assertThat(vault.open(stored.get(1)).checkedAgainst(rows.get(1)).flaw())
                    .contains(Flaw.NO_KEY);
            assertThat(vault.open(stored.get(0)).checkedAgainst(rows.get(0)).text())
                    .isEqualTo(CONTENT);
            assertThat(vault.open(stored.get(2)).checkedAgainst(rows.get(2)).text())
                    .isEqualTo(CONTENT);
            assertThat(keys(database).removeUnused(tenant)).isEmpty();
        });
        assertThat(versions(database)).containsExactly(1, 2);
    }

    @DatabaseTest
    void a_wrap_copied_into_another_conversations_row_does_not_open(Database database) {
        Vault vault = vault(database);
        Tenancy.run(tenant, () -> {
            List<SealContext> rows = rows(database, 2);
            byte[] stored = vault.seal(SealedText.of(rows.get(0), CONTENT));
            change(
                    database,
                    "update data_key set (key_id, wrapped) = (select key_id, wrapped from data_key where conversation_id = ?)"
                            + " where conversation_id = ?",
                    rows.get(1).conversation().value(),
                    rows.get(0));
            vault.forget(rows.get(0).conversation());
            assertThat(vault.open(stored).flaw()).contains(Flaw.NO_KEY);
        });
    }

    @DatabaseTest
    void keys_that_wrap_nothing_any_more_are_removed_on_demand_and_only_those(Database database) {
        Vault vault = vault(database);
        Tenancy.run(tenant, () -> {
            List<SealContext> rows = rows(database, 2);
            byte[] stored = vault.seal(SealedText.of(rows.get(0), CONTENT));
            assertThat(keys(database).removeUnused(tenant)).isEmpty();
            keys(database).rotate(tenant);
            assertThat(keys(database).removeUnused(tenant)).containsExactly("kek-" + tenant + "-1");
            assertThat(ring.holds(new KekId(tenant, 1))).isFalse();
            vault.forget(rows.get(0).conversation());
            assertThat(vault.open(stored).checkedAgainst(rows.get(0)).text()).isEqualTo(CONTENT);
        });
        keys(database).verifyKeys();
    }

    @DatabaseTest
    void a_missing_key_is_named_at_the_start_before_any_tenant_is_bound(Database database) {
        TenantKeys keys = keys(database);
        Tenancy.run(tenant, () -> {
            rows(database, 1);
            keys.rotate(tenant);
        });
        keys.verifyKeys();
        ring.destroy(new KekId(tenant, 1));
        keys.verifyKeys();
        ring.destroy(new KekId(tenant, 2));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> keys.verifyKeys())
                .withMessage("PARLEY-VLT-0001: key kek-" + tenant + "-2 is missing from credential store parley");
    }

    @DatabaseTest
    void an_old_key_that_still_wraps_something_must_be_there_at_the_start(Database database) {
        Tenancy.run(tenant, () -> {
            List<SealContext> rows = rows(database, 1);
            change(database, "update data_key set wrapped = ? where conversation_id = ?", new byte[60], rows.get(0));
            keys(database).rotate(tenant);
        });
        ring.destroy(new KekId(tenant, 1));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> keys(database).verifyKeys())
                .withMessageContaining("kek-" + tenant + "-1");
    }

    @DatabaseTest
    void another_key_under_the_same_name_is_found_at_the_start(Database database) throws CredentialStoreException {
        TenantKeys keys = keys(database);
        KekId kek = new KekId(tenant, 1);
        Tenancy.run(tenant, () -> keys.ensure(tenant));
        store.remove(kek.alias(), SecretKeyCredential.class);
        KeyRing other = VaultForTests.ring(file, store);
        other.create(kek);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> keys(database, other).verifyKeys())
                .withMessageContaining("PARLEY-VLT-0002: key kek-" + tenant + "-1 in credential store parley");
    }

    private TenantKeys keys(Database database) {
        return keys(database, ring);
    }

    /** The other tenants of the test run have their keys in stores of their own. */
    private TenantKeys keys(Database database, KeyRing from) {
        DataKeys ours = new VaultForTests.ApartDataKeys(() -> database) {
            @Override
            public List<InUse> inUse() {
                return super.inUse().stream()
                        .filter(inUse -> inUse.kek().tenant().equals(tenant))
                        .toList();
            }
        };
        return new TenantKeys(from, ours, Clock.systemUTC());
    }

    private TenantKeys interrupted(Database database) {
        DataKeys once = new VaultForTests.ApartDataKeys(() -> database) {
            @Override
            public Optional<UUID> changeOutdated(
                    KekId kek, @Nullable UUID after, int limit, Consumer<DataKeyWrap> change) {
                if (after != null) {
                    throw new IllegalStateException("the power went");
                }
                return super.changeOutdated(kek, after, limit, change);
            }
        };
        return new TenantKeys(ring, once, Clock.systemUTC());
    }

    private Vault vault(Database database) {
        VaultForTests.on(database);
        return VaultForTests.vault(ring, new VaultForTests.ApartDataKeys(() -> database), cache);
    }

    /** Conversations with keys, all made in one transaction. */
    private List<SealContext> rows(Database database, int count) {
        return database.inTransaction(tenant, em -> {
            Vault joining = VaultForTests.vault(ring, new JpaDataKeys(em), cache);
            joining.ensureTenantKey(tenant);
            return IntStream.range(0, count)
                    .mapToObj(i -> new SealContext(tenant, ConversationId.random(), i, Part.VISITOR))
                    .peek(row -> joining.createKey(tenant, row.conversation()))
                    .toList();
        });
    }

    private static void assertReadable(Vault vault, List<SealContext> rows, List<byte[]> stored) {
        vault.preload(rows.stream().map(SealContext::conversation).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(vault.open(stored.get(i)).checkedAgainst(rows.get(i)).text())
                    .isEqualTo(CONTENT);
        }
    }

    private static void change(Database database, String sql, Object value, SealContext row) {
        try (Connection connection = database.owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.setObject(2, row.conversation().value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> versions(Database database) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select distinct kek_version from data_key where tenant_id = ? order by 1")) {
            statement.setInt(1, tenant.value());
            List<Integer> versions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(rows.getInt(1));
                }
            }
            return versions;
        }
    }
}
