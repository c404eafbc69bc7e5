package org.parley.accounts;

import jakarta.ejb.ApplicationException;

/** An account cannot be made or changed as asked. Carries a fixed code and no personal data. */
@ApplicationException(rollback = true)
public final class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What did not hold. */
    public enum Code {
        /** The user name is in use, perhaps in another organisation. */
        NAME_TAKEN,
        /** The user name or display name is not of the form this server accepts. */
        MALFORMED,
        /** The password is too short or too long. */
        WEAK_PASSWORD,
        /** Nobody can disable themselves. */
        OWN_ACCOUNT,
        /** No other enabled user may administer the organisation. */
        LAST_ADMINISTRATOR,
        /** The caller's organisation has no such user, role or department. */
        UNKNOWN
    }

    private final Code code;

    AccountException(Code code) {
        super(code.name());
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
