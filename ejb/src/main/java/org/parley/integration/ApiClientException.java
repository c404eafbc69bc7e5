package org.parley.integration;

import jakarta.ejb.ApplicationException;

/** An API client cannot be made or changed as asked. Carries a fixed code and nothing that was typed. */
@ApplicationException(rollback = true)
public final class ApiClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What did not hold. */
    public enum Code {
        /** The organisation has an API client of that name, perhaps a revoked one. */
        NAME_TAKEN,
        /** No name, no permission, one that programs cannot have, or a last day that has passed. */
        MALFORMED,
        /** The caller's organisation has no such API client. */
        UNKNOWN
    }

    private final Code code;

    ApiClientException(Code code) {
        super(code.name());
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
