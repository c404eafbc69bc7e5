package org.parley.reception;

import jakarta.ejb.ApplicationException;

/** A conversation cannot start as it was asked for; nothing was stored. */
@ApplicationException(rollback = true)
public final class ArrivalRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; the names are fixed. */
    public enum Reason {
        /** The site has no such department, or one must be chosen. */
        DEPARTMENT,
        /** The idempotency key was used before for another request or more than a day ago, or is not 16 to 128 visible characters. */
        IDEMPOTENCY_KEY
    }

    private final Reason reason;

    ArrivalRefusedException(Reason reason) {
        super("arrival refused: " + reason);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
