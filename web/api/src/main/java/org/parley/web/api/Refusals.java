package org.parley.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.parley.identity.IdentityException;
import org.parley.web.frames.Problem;

/** Turns what is refused, here or in the rooms below, into problems, once for this edge. */
final class Refusals {

    private Refusals() {}

    /** 404, 405, 406 and the like: what HTTP itself has a name for. */
    @Provider
    public static class Http extends Problem.OfHttp {}

    /** 400: the only thing a program sends is where a page begins. */
    @Provider
    public static class Malformed implements ExceptionMapper<IdentityException> {
        @Override
        public Response toResponse(IdentityException e) {
            return Problem.of(400, "malformed", "A page begins after what the one before gave as next.", "after");
        }
    }

    /** 403. */
    @Provider
    public static class Denied implements ExceptionMapper<EJBAccessException> {
        @Override
        public Response toResponse(EJBAccessException e) {
            return Problem.of(403, "forbidden", "This token's permissions do not include this.");
        }
    }

    /** 503: the database is away. The log of the rooms below says why. */
    @Provider
    public static class Unavailable implements ExceptionMapper<EJBException> {
        @Override
        public Response toResponse(EJBException e) {
            return Problem.of(503, "unavailable", "The server cannot do this now.");
        }
    }
}
