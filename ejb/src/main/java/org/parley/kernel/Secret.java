package org.parley.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * A value that must not reach a log, an exception or a debugger's tooltip by accident.
 *
 * @param <T> the type of what is kept
 */
public final class Secret<T> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    private final T value;

    private Secret(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Keeps {@code value}. */
    public static <T> Secret<T> of(T value) {
        return new Secret<>(value);
    }

    /** A new one that nobody can guess: 256 random bits, as 43 characters of base64url. Source: RFC 4648 §5. */
    public static Secret<String> random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Gives the value away; the caller answers for it from here. */
    public T reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
