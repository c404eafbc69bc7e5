package org.parley.web.chat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.parley.web.frames.Problem;

/** What is refused before a resource is looked for, as a type that is none, is a problem too, and no page of the server's. */
@WebFilter({"/v1/conversations", "/v1/sites/*"})
public class UnreadableRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendError(int status) {
                Problem.send(response, Response.Status.fromStatusCode(status));
            }

            @Override
            public void sendError(int status, String message) {
                sendError(status);
            }
        });
    }
}
