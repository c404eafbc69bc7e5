package org.parley.web.admin;

import jakarta.ejb.EJBAccessException;
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
import org.parley.web.security.Answers;
import org.parley.web.security.FormServlet;

/** Disables and enables users, from their page, by a form with the field {@code user}. */
@WebServlet({UserStateServlet.DISABLE, UserStateServlet.ENABLE})
public class UserStateServlet extends FormServlet {

    static final String DISABLE = "/admin/users/disable";
    static final String ENABLE = "/admin/users/enable";

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/admin/users.xhtml";

    private final transient Users users;
    private final transient UsersView page;

    /** With the face that decides who may, and the page that says what could not be done. */
    @Inject
    public UserStateServlet(Users users, UsersView page) {
        this.users = users;
        this.page = page;
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Optional<UserId> user =
                Optional.ofNullable(request.getParameter("user")).flatMap(UserId::parse);
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            change(request.getServletPath(), user.get());
            Answers.done(request, response, PAGE);
        } catch (EJBAccessException e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } catch (AccountException e) {
            refuse(e.code(), request, response);
        }
    }

    private void refuse(AccountException.Code code, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (code == AccountException.Code.UNKNOWN) { // another organisation's user is no user
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            page.refused(code);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            request.getRequestDispatcher(PAGE).forward(request, response);
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
