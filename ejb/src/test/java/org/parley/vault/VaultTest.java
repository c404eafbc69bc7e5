package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;
import org.parley.vault.SealBrokenException.Flaw;

@Tag("V15")
class VaultTest {

    private static final TenantId ONE = new TenantId(301);
    private static final TenantId TWO = new TenantId(302);
    private static final String CONTENT = "canary-4711";

    @DatabaseTest
    void what_was_sealed_opens_with_and_without_the_key_in_memory(Database database) {
        Vault vault = VaultForTests.on(database);
        Tenancy.run(ONE, () -> {
            SealContext row = row(vault, ONE, 1);
            byte[] stored = vault.seal(SealedText.of(row, CONTENT));
            assertThat(vault.open(stored).checkedAgainst(row).text()).isEqualTo(CONTENT);
            vault.forget(row.conversation());
            assertThat(vault.open(stored).checkedAgainst(row).text()).isEqualTo(CONTENT);
        });
    }

    @DatabaseTest
    void what_came_from_the_database_goes_back_as_it_was(Database database) {
        Vault vault = VaultForTests.on(database);
        Tenancy.run(ONE, () -> {
            SealContext row = row(vault, ONE, 1);
            byte[] stored = vault.seal(SealedText.of(row, CONTENT));
            assertThat(vault.seal(vault.open(stored).checkedAgainst(row))).isEqualTo(stored);
            stored[stored.length - 1] ^= 1;
            assertThat(vault.seal(vault.open(stored).checkedAgainst(row))).isEqualTo(stored);
        });
    }

    @DatabaseTest
    void a_change_anywhere_is_named_and_nothing_is_thrown_or_logged_with_content(Database database) {
        Vault vault = VaultForTests.on(database);
        List<String> log = new ArrayList<>();
        Tenancy.run(ONE, () -> {
            SealContext row = row(vault, ONE, 1);
            byte[] stored = vault.seal(SealedText.of(row, CONTENT));
            Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
            listening(log, () -> {
                for (int at = 0; at < stored.length; at++) {
                    byte[] changed = stored.clone();
                    changed[at] ^= 1;
                    SealedText text = vault.open(changed).checkedAgainst(row);
                    assertThat(text.isIntact()).as("byte %d", at).isFalse();
                    flaws.add(text.flaw().orElseThrow());
                    assertThatExceptionOfType(SealBrokenException.class)
                            .isThrownBy(text::text)
                            .withMessageContaining(row.conversation().toString())
                            .withMessageNotContaining("canary");
                }
            });
            assertThat(flaws)
                    .containsExactlyInAnyOrder(
                            Flaw.TAMPERED, Flaw.UNKNOWN_VERSION, Flaw.WRONG_ROW, Flaw.WRONG_TENANT, Flaw.NO_KEY);
            assertThat(vault.open(stored).checkedAgainst(row).text()).isEqualTo(CONTENT);
        });
        assertThat(log).noneMatch(line -> line.contains("canary"));
    }

    @DatabaseTest
    @Tag("V14")
    void a_foreign_tenants_text_is_named_whether_its_key_is_in_memory_or_not(Database database) {
        Vault vault = VaultForTests.on(database);
        SealContext theirs = Tenancy.call(TWO, () -> row(vault, TWO, 1));
        byte[] stored = Tenancy.call(TWO, () -> vault.seal(SealedText.of(theirs, CONTENT)));
        Tenancy.run(ONE, () -> {
            SealContext ours = row(vault, ONE, 1);
            assertThat(vault.open(stored).checkedAgainst(ours).flaw()).contains(Flaw.WRONG_TENANT);
            vault.forget(theirs.conversation());
            assertThat(vault.open(stored).flaw()).contains(Flaw.NO_KEY);
            assertThat(vault.open(stored).checkedAgainst(ours).flaw()).contains(Flaw.WRONG_TENANT);
        });
    }

    @DatabaseTest
    @Tag("V14")
    void nothing_is_sealed_for_or_found_by_a_tenant_that_is_not_bound(Database database) {
        Vault vault = VaultForTests.on(database);
        SealContext theirs = Tenancy.call(TWO, () -> row(vault, TWO, 1));
        vault.forget(theirs.conversation());
        Tenancy.run(ONE, () -> {
            vault.preload(Set.of(theirs.conversation()));
            assertThatExceptionOfType(KeyUnavailableException.class)
                    .isThrownBy(() -> vault.seal(SealedText.of(theirs, CONTENT)))
                    .withMessageContaining(theirs.conversation().toString());
            assertThatThrownBy(() -> vault.createKey(TWO, ConversationId.random()))
                    .isInstanceOf(RuntimeException.class);
        });
        SealContext nobodys = new SealContext(ONE, ConversationId.random(), 1, Part.VISITOR);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> vault.seal(SealedText.of(nobodys, CONTENT)));
    }

    @DatabaseTest
    void the_writer_of_mixed_batches_seals_for_every_tenant(Database database) {
        Vault vault = VaultForTests.on(database);
        SealContext ours = Tenancy.call(ONE, () -> row(vault, ONE, 1));
        SealContext theirs = Tenancy.call(TWO, () -> row(vault, TWO, 1));
        vault.forget(ours.conversation());
        vault.forget(theirs.conversation());
        byte[] stored = Tenancy.callAsWriter(() -> {
            vault.preload(List.of(ours.conversation(), theirs.conversation()));
            vault.seal(SealedText.of(ours, CONTENT));
            return vault.seal(SealedText.of(theirs, CONTENT));
        });
        Tenancy.run(
                TWO,
                () -> assertThat(vault.open(stored).checkedAgainst(theirs).text())
                        .isEqualTo(CONTENT));
    }

    @DatabaseTest
    void a_text_sealed_with_a_key_that_was_destroyed_stays_closed_also_after_a_new_one(Database database) {
        Vault vault = VaultForTests.on(database);
        Tenancy.run(ONE, () -> {
            SealContext row = row(vault, ONE, 1);
            byte[] stored = vault.seal(SealedText.of(row, CONTENT));
            vault.destroyKey(row.conversation());
            assertThat(vault.open(stored).checkedAgainst(row).flaw()).contains(Flaw.NO_KEY);
            assertThatExceptionOfType(KeyUnavailableException.class)
                    .isThrownBy(() -> vault.seal(SealedText.of(row, CONTENT)));
            vault.createKey(ONE, row.conversation());
            assertThat(vault.open(stored).checkedAgainst(row).flaw()).contains(Flaw.NO_KEY);
        });
    }

    @DatabaseTest
    void keys_are_read_in_one_query_and_the_unknown_ones_are_left_out(Database database) {
        AtomicInteger reads = new AtomicInteger();
        Vault vault = countingVault(database, reads);
        Tenancy.run(ONE, () -> {
            List<SealContext> rows =
                    IntStream.range(0, 50).mapToObj(i -> row(vault, ONE, i)).toList();
            List<ConversationId> conversations =
                    new ArrayList<>(rows.stream().map(SealContext::conversation).toList());
            conversations.forEach(vault::forget);
            conversations.add(ConversationId.random());
            reads.set(0);
            vault.preload(conversations);
            rows.forEach(row -> vault.seal(SealedText.of(row, CONTENT)));
            assertThat(reads).hasValue(1);
        });
    }

    @DatabaseTest
    void a_preload_is_part_of_the_callers_transaction_and_sees_what_it_did(Database database) {
        DataKeyCache cache = new DataKeyCache(
                new VaultSettings(100, Duration.ofMinutes(1), "parley", Path.of("store")), Clock.systemUTC());
        database.inTransaction(ONE, em -> {
            DataKeys joining = new JpaDataKeys(em);
            Vault vault = VaultForTests.vault(VaultForTests.ring(), joining, cache);
            SealContext row = row(vault, ONE, 1);
            byte[] stored = vault.seal(SealedText.of(row, CONTENT));
            em.flush();
            vault.forget(row.conversation());
            vault.preload(Set.of(row.conversation()));
            assertThat(cache.has(row.conversation())).isTrue();
            assertThat(vault.open(stored).checkedAgainst(row).text()).isEqualTo(CONTENT);
            vault.destroyKey(row.conversation());
            vault.preload(Set.of(row.conversation()));
            assertThat(cache.has(row.conversation())).isFalse();
            return row;
        });
    }

    @DatabaseTest
    void a_list_of_unreadable_rows_is_not_a_query_for_each(Database database) {
        AtomicInteger reads = new AtomicInteger();
        Vault vault = countingVault(database, reads);
        Tenancy.run(ONE, () -> {
            SealContext row = row(vault, ONE, 1);
            byte[] stored = vault.seal(SealedText.of(row, CONTENT));
            vault.destroyKey(row.conversation());
            reads.set(0);
            for (int i = 0; i < 100; i++) {
                assertThat(vault.open(stored).isIntact()).isFalse();
            }
            assertThat(reads).hasValue(1);
        });
    }

    private static Vault countingVault(Database database, AtomicInteger reads) {
        VaultForTests.on(database);
        DataKeys counting = new VaultForTests.ApartDataKeys(() -> database) {
            @Override
            public List<DataKeyWrap> findApart(Collection<ConversationId> conversations) {
                reads.incrementAndGet();
                return super.findApart(conversations);
            }
        };
        VaultSettings settings = new VaultSettings(100, Duration.ofMinutes(1), "parley", Path.of("store"));
        return VaultForTests.vault(VaultForTests.ring(), counting, new DataKeyCache(settings, Clock.systemUTC()));
    }

    private static SealContext row(Vault vault, TenantId tenant, long seq) {
        return new SealContext(tenant, VaultForTests.conversation(vault, tenant), seq, Part.VISITOR);
    }

    private static void listening(List<String> log, Runnable work) {
        Logger logger = Logger.getLogger("org.parley.vault");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getMessage() + " " + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
    }
}
