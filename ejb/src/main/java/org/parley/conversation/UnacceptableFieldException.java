package org.parley.conversation;

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

    /** The key of the field; for an unknown one, as the client sent it. */
    public String field() {
        return field;
    }
}
