package org.parley.web.admin;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parley.accounts.AccountException;
import org.parley.accounts.Users;
import org.parley.kernel.UserId;
import org.parley.web.security.Answers;
import org.parley.web.security.FormServlet;

/**
 * Disables and enables users, by a form with the field {@code user}. Somebody who left must be out at once, so this does
 * not wait for the pages that edit users.
 */
@WebServlet({UserStateServlet.DISABLE, UserStateServlet.ENABLE})
public class UserStateServlet extends FormServlet {

    static final String DISABLE = "/admin/users/disable";
    static final String ENABLE = "/admin/users/enable";

    private static final long serialVersionUID = 1L;

    private final transient Users users;

    /** With the face that decides who may. */
    @Inject
    public UserStateServlet(Users users) {
        this.users = users;
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        Optional<UserId> user =
                Optional.ofNullable(request.getParameter("user")).flatMap(UserId::parse);
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            change(request.getServletPath(), user.get());
            Answers.done(request, response, "/admin/users.xhtml");
        } catch (EJBAccessException e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } catch (AccountException e) { // the only one there is: another organisation's user is no user
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
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
