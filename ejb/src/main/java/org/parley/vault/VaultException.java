package org.parley.vault;

import jakarta.ejb.ApplicationException;
import java.util.Objects;

/** The root of what the vault reports. No message names content or key material. */
@ApplicationException(rollback = true)
public abstract sealed class VaultException extends RuntimeException
        permits SealBrokenException, KeyUnavailableException {

    private final String code;

    VaultException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    VaultException(String code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The fixed code of this kind of failure, {@code PARLEY-VLT-nnnn}; never null. */
    public String code() {
        return code;
    }
}
