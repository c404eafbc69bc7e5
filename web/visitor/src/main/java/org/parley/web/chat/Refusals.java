package org.parley.web.chat;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.parley.consent.ConsentRefusedException;
import org.parley.intake.UnacceptableFieldException;
import org.parley.reception.ArrivalRefusedException;
import org.parley.web.frames.BadFrameException;
import org.parley.web.frames.Problem;

/** Turns what the rooms below refuse into problems, once for this edge. */
final class Refusals {

    private Refusals() {}

    /** 404, 405, 415 and the like. */
    @Provider
    public static class Http extends Problem.OfHttp {}

    /** 400. */
    @Provider
    public static class Malformed implements ExceptionMapper<BadFrameException> {
        @Override
        public Response toResponse(BadFrameException e) {
            return Problem.of(400, "malformed", String.valueOf(e.getMessage()));
        }
    }

    /** 422. */
    @Provider
    public static class NoConsent implements ExceptionMapper<ConsentRefusedException> {
        @Override
        public Response toResponse(ConsentRefusedException e) {
            String code =
                    "consent-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Problem.of(422, code, "Without consent to the current text nothing starts.", "consent");
        }
    }

    /** 422. */
    @Provider
    public static class Field implements ExceptionMapper<UnacceptableFieldException> {
        @Override
        public Response toResponse(UnacceptableFieldException e) {
            return Problem.of(422, "form", "An answer is missing, unknown or too long.", e.field());
        }
    }

    /** 422. */
    @Provider
    public static class Refused implements ExceptionMapper<ArrivalRefusedException> {
        @Override
        public Response toResponse(ArrivalRefusedException e) {
            String code = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Problem.of(422, code, "This cannot be accepted.", code);
        }
    }

    /** 503: the database or a key is away, and nothing was stored. The log of the rooms below says why. */
    @Provider
    public static class Unavailable implements ExceptionMapper<EJBException> {
        @Override
        public Response toResponse(EJBException e) {
            return Problem.of(503, "unavailable", "The server cannot do this now. Nothing was stored.");
        }
    }
}
