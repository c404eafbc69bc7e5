package org.parley.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.UserId;

/**
 * What a session remembers of a sign-in: who and when, never what the user may do, which is read anew on each request.
 *
 * @param id of this sign-in, so that logging out ends what hangs on it and nothing else
 * @param user whose it is
 * @param epoch the user's at that moment; the sign-in ends when the user's moves on
 * @param level how much was proved
 * @param at when
 */
public record Login(UUID id, UUID user, int epoch, Level level, Instant at) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Login.class.getName();

    /** How much a user has proved. */
    public enum Level {
        /** A password. */
        PASSWORD
    }

    /** Whose it is. */
    public UserId userId() {
        return new UserId(user);
    }

    /** The sign-in a session remembers; empty without a session. */
    public static Optional<Login> of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Login login
                ? Optional.of(login)
                : Optional.empty();
    }

    /** Makes {@code session} remember this. */
    public void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
