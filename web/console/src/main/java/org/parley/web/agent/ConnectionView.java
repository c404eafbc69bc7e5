package org.parley.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the line of this very request is protected, as it was negotiated. */
@Named
@RequestScoped
public class ConnectionView {

    /** Source: Jakarta Servlet 6.0 §3.10. */
    private static final String CIPHER_SUITE = "jakarta.servlet.request.cipher_suite";

    /** These suites exist in TLS 1.3 only. Source: RFC 8446 §B.4. */
    private static final Map<String, String> TLS_1_3 = Map.of(
            "TLS_AES_256_GCM_SHA384", "TLS 1.3, AES-256-GCM",
            "TLS_AES_128_GCM_SHA256", "TLS 1.3, AES-128-GCM",
            "TLS_CHACHA20_POLY1305_SHA256", "TLS 1.3, ChaCha20-Poly1305");

    private final HttpServletRequest request;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected ConnectionView() {
        this(null);
    }

    @Inject
    ConnectionView(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether this server ended the line itself; behind a proxy it does not know. */
    public boolean isKnown() {
        return suite() != null;
    }

    /** Protocol and cipher in words, or the suite's own name; empty if unknown. */
    public String getName() {
        String suite = suite();
        return suite == null ? "" : TLS_1_3.getOrDefault(suite, suite);
    }

    private @Nullable String suite() {
        return request.getAttribute(CIPHER_SUITE) instanceof String suite ? suite : null;
    }
}
