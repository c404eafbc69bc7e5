package org.parley.web.frames;

import jakarta.ws.rs.core.Response;
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
        String body = Frame.object()
                .put("type", TYPE + code)
                .put("title", title)
                .put("status", status)
                .put("field", field)
                .text();
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }
}
