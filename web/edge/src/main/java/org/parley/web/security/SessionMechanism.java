package org.parley.web.security;

import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.parley.identity.StaffMember;

/**
 * Lets in who signed in, with the permissions of this moment, on each request. A WAR for staff has one subclass, which
 * says what happens to who may not enter.
 */
public abstract class SessionMechanism implements HttpAuthenticationMechanism {

    private final Logins logins;

    /** Asks {@code logins} on each request. */
    protected SessionMechanism(Logins logins) {
        this.logins = logins;
    }

    @Override
    public final AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        Optional<Login> login = Login.of(session);
        try {
            Optional<StaffMember> staff = login.flatMap(logins::standing);
            if (staff.isPresent()) {
                return context.notifyContainerAboutLogin(
                        staff.get(), staff.get().permissions());
            }
        } catch (PersistenceException e) {
            return unavailable(response, e);
        }
        if (session != null && login.isPresent()) {
            session.invalidate();
        }
        return context.isProtected() ? refuse(request, response, login.isPresent()) : context.doNothing();
    }

    /**
     * Answers a request for something that only staff may see.
     *
     * @param ended whether there was a sign-in that no longer stands
     */
    protected abstract AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, boolean ended);

    private static AuthenticationStatus unavailable(HttpServletResponse response, PersistenceException cause) {
        SecurityLog.LOG.usersUnreadable(cause.getClass().getName());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        return AuthenticationStatus.SEND_FAILURE;
    }
}
