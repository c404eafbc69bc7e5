package org.parley.reception;

import jakarta.ejb.ApplicationException;

/** A token was good, and its conversation is over for its visitor: it cannot be shown any more. */
@ApplicationException(rollback = true)
public final class ConversationGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean consentWithdrawn;

    ConversationGoneException(boolean consentWithdrawn) {
        super("conversation gone, consent withdrawn: " + consentWithdrawn);
        this.consentWithdrawn = consentWithdrawn;
    }

    /** Whether that is so because the visitor took the consent back; if not, because it ended too long ago. */
    public boolean isConsentWithdrawn() {
        return consentWithdrawn;
    }
}
