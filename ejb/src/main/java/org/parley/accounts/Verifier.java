package org.parley.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.Secret;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** Verifies passwords by Elytron, at the same cost whether there is something to verify or not. */
@ApplicationScoped
class Verifier {

    private final Supplier<@Nullable SecurityDomain> domains;
    private final StoredPassword nobodys = StoredPassword.matchingNothing();

    Verifier() {
        this(SecurityDomain::getCurrent);
    }

    Verifier(Supplier<@Nullable SecurityDomain> domains) {
        this.domains = domains;
    }

    /**
     * Whether {@code password} is the password of {@code userName}.
     *
     * @param known whether there is such a user and it may sign in; if not, the answer is no, after the same work
     */
    boolean verify(String userName, boolean known, Secret<char[]> password) {
        char[] typed = password.reveal();
        Secret<char[]> guess = Secret.of(Arrays.copyOf(typed, Math.min(typed.length, StoredPassword.MAX_CHARS)));
        boolean right = elytronAccepts(userName, guess);
        if (!known) {
            nobodys.matches(guess);
        }
        return known && right && typed.length <= StoredPassword.MAX_CHARS;
    }

    private boolean elytronAccepts(String userName, Secret<char[]> guess) {
        SecurityDomain domain = domains.get();
        if (domain == null) {
            throw new IllegalStateException("no security domain is configured for this deployment");
        }
        try {
            domain.authenticate(userName, new PasswordGuessEvidence(guess.reveal()));
            return true;
        } catch (RealmUnavailableException e) {
            throw new IllegalStateException("the realm of local users cannot be read", e);
        } catch (SecurityException refused) { // how Elytron says no
            return false;
        }
    }
}
