package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.parley.kernel.Secret;

class StoredPasswordTest {

    private static final Secret<char[]> PASSWORD = secret("correct horse battery");

    @Test
    void a_password_matches_itself_and_nothing_else() {
        StoredPassword stored = StoredPassword.of(PASSWORD);

        assertThat(stored.matches(PASSWORD)).isTrue();
        assertThat(stored.matches(secret("correct horse batterz"))).isFalse();
        assertThat(StoredPassword.matchingNothing().matches(PASSWORD)).isFalse();
    }

    @Test
    void it_rests_as_pbkdf2_with_hmac_sha_512_and_210000_iterations() throws GeneralSecurityException {
        StoredPassword stored = StoredPassword.of(PASSWORD);

        byte[] salt = Base64.getDecoder().decode(stored.salt());
        byte[] expected = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(PASSWORD.reveal(), salt, 210_000, 512))
                .getEncoded();
        assertThat(Base64.getDecoder().decode(stored.digest())).isEqualTo(expected);
        assertThat(stored.iterations()).isEqualTo(210_000);
        assertThat(salt).hasSize(16);
    }

    @Test
    void the_same_password_rests_differently_each_time() {
        assertThat(StoredPassword.of(PASSWORD).digest())
                .isNotEqualTo(StoredPassword.of(PASSWORD).digest());
    }

    @Test
    void one_under_twelve_or_over_256_characters_is_refused() {
        assertThatThrownBy(() -> StoredPassword.of(secret("eleven char"))).isInstanceOf(AccountException.class);
        assertThatThrownBy(() -> StoredPassword.of(secret("x".repeat(257)))).isInstanceOf(AccountException.class);
    }

    @Test
    void it_does_not_print_itself() {
        assertThat(StoredPassword.matchingNothing()).hasToString("[REDACTED]");
    }

    private static Secret<char[]> secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
