package org.parley.intake;

import jakarta.ejb.ApplicationException;

/** An answer to the form before the chat is missing, unknown or too long; nothing was stored. */
@ApplicationException(rollback = true)
public final class UnacceptableFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    UnacceptableFieldException(String field) {
        super("unacceptable form field");
        this.field = field;
    }

    /** The key of the field; {@code form} if something was sent that the form does not ask for. */
    public String field() {
        return field;
    }
}
