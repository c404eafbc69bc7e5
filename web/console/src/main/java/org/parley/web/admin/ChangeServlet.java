package org.parley.web.admin;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.web.security.Answers;
import org.parley.web.security.FormServlet;

/** Takes the forms of one page: the faces decide who may, and the page says what became of it. */
abstract class ChangeServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    private final String page;
    private final transient ChangeView outcome;

    /** @param page where the forms are, below this WAR */
    ChangeServlet(String page, ChangeView outcome) {
        this.page = page;
        this.outcome = outcome;
    }

    /** Does what the form asks, and answers. */
    protected abstract void change(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    @Override
    protected final void take(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            change(request, response);
        } catch (EJBAccessException e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** It is done. */
    final void done(HttpServletRequest request, HttpServletResponse response) {
        Answers.done(request, response, page);
    }

    /** It was not done, for the reason {@code code}, which the page puts into words. */
    final void refuse(Enum<?> code, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        outcome.refused(code);
        response.setStatus(status);
        show(request, response);
    }

    /** The page, in the answer itself. */
    final void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher(page).forward(request, response);
    }
}
