package org.parley.web.frames;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Errors over HTTP. Source: RFC 9457. The {@code type} is stable; it never quotes what was sent. */
public final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:parley:problem:";

    private Problem() {}

    /** @param code the last part of the stable type */
    public static Response of(int status, String code, String title) {
        return of(status, code, title, null);
    }

    /** As above, about one field of the request. */
    public static Response of(int status, String code, String title, @Nullable String field) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(body(status, code, title, field))
                .build();
    }

    /** What HTTP itself has a name for, as 404, 405 and 406: each WAR's own mapper extends this one. */
    public abstract static class OfHttp implements ExceptionMapper<WebApplicationException> {
        @Override
        public final Response toResponse(WebApplicationException e) {
            Response.StatusType status = e.getResponse().getStatusInfo();
            Response problem = of(status.getStatusCode(), code(status), title(status));
            Object allowed = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allowed != null) {
                problem.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
            }
            return problem;
        }
    }

    /** Answers with the problem that HTTP itself has a name for. */
    public static void send(HttpServletResponse response, Response.StatusType status) {
        send(response, status.getStatusCode(), code(status), title(status));
    }

    private static String code(Response.StatusType status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String title(Response.StatusType status) {
        return status.getReasonPhrase() + ".";
    }

    /** Answers with one where no resource was reached. */
    public static void send(HttpServletResponse response, int status, String code, String title) {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        try (OutputStream out = response.getOutputStream()) {
            out.write(body(status, code, title, null).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(int status, String code, String title, @Nullable String field) {
        return Frame.object()
                .put("type", TYPE + code)
                .put("title", title)
                .put("status", status)
                .put("field", field)
                .text();
    }
}
