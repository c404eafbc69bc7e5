package org.parley.identity;

import jakarta.ejb.ApplicationException;

/** Something about who acts, or who is to be created, does not hold. Carries a fixed code and no personal data. */
@ApplicationException(rollback = true)
public final class IdentityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What did not hold. */
    public enum Code {
        /** The work needs a caller and there is none, or one of the wrong kind. */
        NOT_SIGNED_IN,
        /** The tenant, site or department key is in use. */
        NAME_TAKEN,
        /** A key, name, origin or locale is not of the form this server accepts. */
        MALFORMED
    }

    private final Code code;

    IdentityException(Code code) {
        super(code.name());
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
