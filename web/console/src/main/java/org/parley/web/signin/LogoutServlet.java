package org.parley.web.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.parley.web.security.Answers;
import org.parley.web.security.FormServlet;
import org.parley.web.security.Login;
import org.parley.web.security.SignedOut;

/** Ends the session, tells what hangs on it by {@link SignedOut}, and has the browser forget what it kept. */
@WebServlet("/logout")
public class LogoutServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    private final transient Event<SignedOut> signedOut;

    /** With the event that sockets listen to. */
    @Inject
    public LogoutServlet(Event<SignedOut> signedOut) {
        this.signedOut = signedOut;
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Optional<Login> login = Login.of(session);
            session.invalidate();
            login.ifPresent(ended -> signedOut.fire(new SignedOut(ended)));
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Answers.done(request, response, "/login.xhtml?out");
    }
}
