package org.parley.reception;

/** Another request with the same idempotency key was faster. What this one began is rolled back. */
final class StartedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
