package org.parley.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes forms from this server's own pages; what another site's page sends is refused with 403. */
public abstract class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Does what the form asks, and answers. */
    protected abstract void take(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (OriginCheck.mayPost(request)) {
            take(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
