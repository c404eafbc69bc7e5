package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;

class ElytronKeyRingTest {

    private static final KekId KEK = new KekId(new TenantId(12), 3);
    private static final byte[] SECRET = {1, 2, 3, 4};
    private static final byte[] CONTEXT = {9};

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JCEKS"})
    void a_new_key_is_in_the_file_for_whoever_opens_it_next(String type) throws GeneralSecurityException {
        KeyRing ring = ring(type);
        assertThat(ring.holds(KEK)).isFalse();
        assertThat(ring.create(KEK)).isTrue();
        byte[] wrapped = ring.wrap(KEK, CONTEXT, SECRET);

        CredentialStore reopened = VaultForTests.store(file(), type);
        assertThat(reopened.retrieve("kek-12-3", SecretKeyCredential.class)
                        .getSecretKey()
                        .getEncoded())
                .hasSize(32);
        KeyRing later = VaultForTests.ring(file(), reopened);
        assertThat(later.holds(KEK)).isTrue();
        assertThat(later.unwrap(KEK, CONTEXT, wrapped)).contains(SECRET);
    }

    @Test
    void a_key_is_never_overwritten() {
        KeyRing ring = ring("PKCS12");
        ring.create(KEK);
        byte[] wrapped = ring.wrap(KEK, CONTEXT, SECRET);
        assertThat(ring.create(KEK)).isFalse();
        assertThat(ring("PKCS12").create(KEK)).isFalse();
        assertThat(ring("PKCS12").unwrap(KEK, CONTEXT, wrapped)).contains(SECRET);
    }

    @Test
    void a_wrap_opens_with_its_own_key_and_context_only_and_no_bit_can_be_changed() {
        KeyRing ring = ring("PKCS12");
        ring.create(KEK);
        ring.create(KEK.next());
        byte[] wrapped = ring.wrap(KEK, CONTEXT, SECRET);
        assertThat(ring.unwrap(KEK.next(), CONTEXT, wrapped)).isEmpty();
        assertThat(ring.unwrap(KEK, new byte[] {8}, wrapped)).isEmpty();
        assertThat(ring.unwrap(KEK, CONTEXT, new byte[0])).isEmpty();
        for (int at = 0; at < wrapped.length; at++) {
            byte[] changed = wrapped.clone();
            changed[at] ^= 1;
            assertThat(ring.unwrap(KEK, CONTEXT, changed)).isEmpty();
        }
    }

    @Test
    void wraps_of_the_same_key_differ() {
        KeyRing ring = ring("PKCS12");
        ring.create(KEK);
        assertThat(ring.wrap(KEK, CONTEXT, SECRET)).isNotEqualTo(ring.wrap(KEK, CONTEXT, SECRET));
    }

    @Test
    void contexts_tell_every_part_apart() {
        ConversationId conversation = ConversationId.random();
        byte[] context = KEK.wrapContext(conversation, 1);
        assertThat(context)
                .isEqualTo(KEK.wrapContext(conversation, 1))
                .isNotEqualTo(KEK.wrapContext(conversation, 2))
                .isNotEqualTo(KEK.wrapContext(ConversationId.random(), 1))
                .isNotEqualTo(KEK.next().wrapContext(conversation, 1))
                .isNotEqualTo(new KekId(new TenantId(13), 3).wrapContext(conversation, 1));
        assertThat(KEK.checkContext()).isNotEqualTo(KEK.next().checkContext());
    }

    @Test
    void a_missing_key_is_named_with_its_store() {
        KeyRing ring = ring("PKCS12");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> ring.wrap(KEK, CONTEXT, SECRET))
                .withMessage("PARLEY-VLT-0001: key kek-12-3 is missing from credential store parley")
                .satisfies(e -> assertThat(e.code()).isEqualTo("PARLEY-VLT-0001"));
    }

    @Test
    void a_destroyed_key_is_gone_from_memory_and_file() {
        KeyRing ring = ring("PKCS12");
        ring.create(KEK);
        ring.wrap(KEK, CONTEXT, SECRET);
        ring.destroy(KEK);
        ring.destroy(KEK);
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> ring.wrap(KEK, CONTEXT, SECRET));
        assertThat(ring("PKCS12").holds(KEK)).isFalse();
    }

    @Test
    void the_file_stays_as_closed_to_others_as_it_was() throws IOException {
        KeyRing ring = ring("PKCS12");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        ring.create(KEK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_store_that_cannot_be_written_is_reported_and_no_key_is_given_out() throws IOException {
        KeyRing ring = ring("PKCS12");
        Files.delete(file());
        Files.createDirectories(file().resolve("in-the-way"));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> ring.create(KEK))
                .withMessage("PARLEY-VLT-0008: credential store parley could not keep key kek-12-3");
    }

    @Test
    void what_one_node_makes_another_that_runs_finds_and_keeps_and_what_it_removes_is_gone() {
        KeyRing one = ring("PKCS12");
        one.create(KEK);
        KeyRing other = ring("PKCS12");
        one.create(KEK.next());
        byte[] wrapped = one.wrap(KEK.next(), CONTEXT, SECRET);

        assertThat(other.unwrap(KEK.next(), CONTEXT, wrapped)).contains(SECRET);

        one.create(KEK.next().next());
        assertThat(other.create(KEK.next().next())).isFalse();
        other.create(new KekId(new TenantId(13), 1));
        one.destroy(KEK);
        other.create(new KekId(new TenantId(13), 2));

        KeyRing later = ring("PKCS12");
        assertThat(Stream.of(
                        KEK.next(), KEK.next().next(), new KekId(new TenantId(13), 1), new KekId(new TenantId(13), 2)))
                .allMatch(later::holds);
        assertThat(later.holds(KEK)).isFalse();
        assertThat(other.holds(KEK)).isFalse();
    }

    private Path file() {
        return folder.resolve("store");
    }

    private KeyRing ring(String type) {
        return VaultForTests.ring(file(), VaultForTests.store(file(), type));
    }
}
