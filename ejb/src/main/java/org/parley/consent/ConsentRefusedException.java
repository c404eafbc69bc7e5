package org.parley.consent;

import jakarta.ejb.ApplicationException;

/** There is no valid consent, so nothing may be stored. */
@ApplicationException(rollback = true)
public final class ConsentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the names are fixed. */
    public enum Reason {
        /** The visitor did not agree. */
        NOT_GIVEN,
        /** The visitor agreed to a text that is no longer the current one. */
        STALE,
        /** The site has published no text in this language. */
        NO_TEXT
    }

    private final Reason reason;

    ConsentRefusedException(Reason reason) {
        super("consent refused: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
