package org.parley.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import org.parley.kernel.Secret;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ScramDigestPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;

/**
 * A password as it rests in the database: PBKDF2 with HMAC-SHA-512, salt and digest in Base64, in the form that Elytron's
 * jdbc-realm reads.
 *
 * <p>Source: OWASP Password Storage Cheat Sheet, 210,000 iterations for PBKDF2-HMAC-SHA512.
 */
@Embeddable
record StoredPassword(
        @Column(name = "password") String digest,
        @Column(name = "salt") String salt,
        @Column(name = "iterations") int iterations) {

    /** Source: PCI DSS 4.0.1, 8.3.6. */
    static final int MIN_CHARS = 12;

    /** Longer ones are refused, so that hashing one costs what hashing another costs. */
    static final int MAX_CHARS = 256;

    private static final String ALGORITHM = ScramDigestPassword.ALGORITHM_SCRAM_SHA_512;
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Digests {@code password} under a new random salt: a tenth of a second or more of one processor.
     *
     * @throws AccountException with code {@code WEAK_PASSWORD} if it is too short or too long
     */
    static StoredPassword of(Secret<char[]> password) {
        int length = password.reveal().length;
        if (length < MIN_CHARS || length > MAX_CHARS) {
            throw new AccountException(AccountException.Code.WEAK_PASSWORD);
        }
        byte[] salt = random(SALT_BYTES);
        try {
            Password made = factory()
                    .generatePassword(new EncryptablePasswordSpec(
                            password.reveal(), new IteratedSaltedPasswordAlgorithmSpec(ITERATIONS, salt)));
            return new StoredPassword(base64(((ScramDigestPassword) made).getDigest()), base64(salt), ITERATIONS);
        } catch (InvalidKeySpecException e) {
            throw new IllegalStateException("Elytron refused its own password specification", e);
        }
    }

    /** One that nothing matches and that costs exactly as much to try. */
    static StoredPassword matchingNothing() {
        return new StoredPassword(base64(random(Long.BYTES * 8)), base64(random(SALT_BYTES)), ITERATIONS);
    }

    /** Whether {@code guess} is the password. */
    boolean matches(Secret<char[]> guess) {
        ScramDigestPassword stored = ScramDigestPassword.createRaw(
                ALGORITHM,
                Base64.getDecoder().decode(digest),
                Base64.getDecoder().decode(salt),
                iterations);
        try {
            PasswordFactory factory = factory();
            return factory.verify(factory.translate(stored), guess.reveal());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a stored password is not of the form this server writes", e);
        }
    }

    private static PasswordFactory factory() {
        try {
            return PasswordFactory.getInstance(ALGORITHM, WildFlyElytronPasswordProvider.getInstance());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this server's Elytron", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
