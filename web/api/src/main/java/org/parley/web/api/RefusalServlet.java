package org.parley.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import org.parley.web.frames.Problem;

/**
 * The error page of those who were not let in (web.xml): the container asks for it when it answers itself. An answer that
 * the mechanism wrote would now and then meet the container's own, which takes no answer for sent before it has left.
 */
@WebServlet("/refused")
public class RefusalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(status instanceof Integer refused)) { // asked for by a client, which has a token
            Problem.send(response, Response.Status.NOT_FOUND);
        } else if (refused == HttpServletResponse.SC_UNAUTHORIZED) {
            Problem.send(
                    response,
                    refused,
                    "unauthorized",
                    "A token that is good now is needed, in the header Authorization.");
        } else {
            Problem.send(response, refused, "unavailable", "The server cannot do this now.");
        }
    }
}
