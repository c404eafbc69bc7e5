package org.parley.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parley.identity.Permissions;
import org.parley.web.security.Answers;

/** Brings who entered to the page of their work. */
@WebServlet("")
public class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean administersOnly =
                !request.isUserInRole(Permissions.CHAT_REPLY) && request.isUserInRole(Permissions.ADMIN_READ);
        Answers.seeOther(request, response, administersOnly ? "/admin/users.xhtml" : "/desk.xhtml");
    }
}
