package org.parley.kernel;

import java.util.Objects;

/**
 * A value that must not reach a log, an exception or a debugger's tooltip by accident.
 *
 * @param <T> the type of what is kept
 */
public final class Secret<T> {

    private final T value;

    private Secret(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Keeps {@code value}. */
    public static <T> Secret<T> of(T value) {
        return new Secret<>(value);
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
