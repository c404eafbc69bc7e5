package org.parley.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parley.accounts.AccountException;
import org.parley.accounts.Users;
import org.parley.kernel.UserId;

/** Disables and enables users, from their page, by a form with the field {@code user}. */
@WebServlet({UserStateServlet.DISABLE, UserStateServlet.ENABLE})
public class UserStateServlet extends ChangeServlet {

    static final String DISABLE = "/admin/users/disable";
    static final String ENABLE = "/admin/users/enable";

    private static final long serialVersionUID = 1L;

    private final transient Users users;

    /** With the face that decides who may, and the page that says what could not be done. */
    @Inject
    public UserStateServlet(Users users, ChangeView outcome) {
        super("/admin/users.xhtml", outcome);
        this.users = users;
    }

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<UserId> user =
                Optional.ofNullable(request.getParameter("user")).flatMap(UserId::parse);
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            change(request.getServletPath(), user.get());
            done(request, response);
        } catch (AccountException e) {
            if (e.code() == AccountException.Code.UNKNOWN) { // another organisation's user is no user
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } else {
                refuse(e.code(), HttpServletResponse.SC_CONFLICT, request, response);
            }
        }
    }

    private void change(String path, UserId user) {
        if (path.equals(DISABLE)) {
            users.disable(user);
        } else {
            users.enable(user);
        }
    }
}
