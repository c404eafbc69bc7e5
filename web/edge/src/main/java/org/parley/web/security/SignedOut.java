package org.parley.web.security;

/** Somebody signed out: what hangs on this sign-in, such as sockets, must end. A CDI event, on this node only. */
public record SignedOut(Login login) {}
