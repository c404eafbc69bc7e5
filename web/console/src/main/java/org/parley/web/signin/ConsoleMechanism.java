package org.parley.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parley.web.security.Answers;
import org.parley.web.security.Client;
import org.parley.web.security.Logins;
import org.parley.web.security.SessionMechanism;

/** The mechanism of the console: a person is sent to the sign-in page, a program is told 401. */
@ApplicationScoped
public class ConsoleMechanism extends SessionMechanism {

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected ConsoleMechanism() {
        super(null);
    }

    @Inject
    ConsoleMechanism(Logins logins) {
        super(logins);
    }

    @Override
    protected AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, boolean ended) {
        if (Client.of(request) == Client.PERSON) {
            Answers.seeOther(request, response, ended ? "/login.xhtml?ended" : "/login.xhtml");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        Answers.unauthorized(response);
        return AuthenticationStatus.SEND_FAILURE;
    }
}
