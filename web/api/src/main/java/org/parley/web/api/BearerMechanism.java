package org.parley.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parley.identity.ApiClient;
import org.parley.integration.ApiTokens;
import org.parley.kernel.Secret;
import org.parley.web.security.SecurityLog;

/**
 * Lets in programs by the token in {@code Authorization}, with the permissions of this moment, on each request; a token
 * in any other place is none. Why one is refused is never told.
 *
 * <p>Source: RFC 6750 §2.1 and §3.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected BearerMechanism() {
        this(null);
    }

    @Inject
    BearerMechanism(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            Optional<ApiClient> client = token(request).flatMap(tokens::holder);
            if (client.isPresent()) {
                return context.notifyContainerAboutLogin(
                        client.get(), client.get().permissions());
            }
        } catch (PersistenceException e) {
            SecurityLog.LOG.usersUnreadable(e.getClass().getName());
            response.setHeader("Retry-After", "2");
            return refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Parley\"");
        return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static Optional<Secret<String>> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> Secret.of(header.substring(SCHEME.length()).strip()));
    }

    /** In words by the {@link RefusalServlet}. */
    private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        return AuthenticationStatus.SEND_FAILURE;
    }
}
