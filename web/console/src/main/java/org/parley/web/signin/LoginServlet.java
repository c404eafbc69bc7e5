package org.parley.web.signin;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.parley.accounts.SignIn;
import org.parley.kernel.Secret;
import org.parley.web.security.Answers;
import org.parley.web.security.Client;
import org.parley.web.security.FormServlet;
import org.parley.web.security.Login;
import org.parley.web.security.SecurityLog;

/**
 * Takes a user name and a password and gives a new session for it. What is wrong is never told: every refusal is the
 * same, after the same time.
 */
@WebServlet("/login")
public class LoginServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient Clock clock;

    /** With the face that verifies and the clock that dates. */
    @Inject
    public LoginServlet(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Answers.seeOther(request, response, "/login.xhtml");
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        String userName = request.getParameter("username");
        String password = request.getParameter("password");
        // A password in an address would stay in logs and histories.
        if (userName == null || password == null || request.getQueryString() != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        // Attempts by address and by account are counted here, before anything is verified, when V7 is due.
        try {
            signIn.verify(userName, Secret.of(password.toCharArray()))
                    .ifPresentOrElse(accepted -> enter(request, response, accepted), () -> refuse(request, response));
        } catch (EJBException e) {
            SecurityLog.LOG.usersUnreadable(cause(e));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "2");
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, SignIn.Accepted accepted) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        new Login(UUID.randomUUID(), accepted.user().value(), accepted.epoch(), Login.Level.PASSWORD, clock.instant())
                .keepIn(request.getSession(true));
        Answers.seeOther(request, response, "/");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) {
        if (Client.of(request) == Client.PERSON) {
            Answers.seeOther(request, response, "/login.xhtml?error");
        } else {
            Answers.unauthorized(response);
        }
    }

    private static String cause(EJBException e) {
        return Optional.<Throwable>ofNullable(e.getCausedByException())
                .orElse(e)
                .getClass()
                .getName();
    }
}
