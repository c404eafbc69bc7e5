package org.parley.tenancy;

/**
 * The server cannot start without its database, or with the one it has. The message is for whoever has to put it right, and
 * all there is to say.
 */
final class NoDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoDatabaseException(String message) {
        super(message, null, false, false);
    }
}
