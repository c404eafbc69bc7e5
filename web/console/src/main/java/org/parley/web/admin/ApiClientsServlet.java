package org.parley.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.integration.ApiClientException;
import org.parley.integration.ApiClients;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.Secret;

/**
 * Adds, renews and revokes API clients, from their page. A new secret is in the answer itself, so that it rests nowhere
 * until it is shown.
 */
@WebServlet({ApiClientsServlet.ADD, ApiClientsServlet.RENEW, ApiClientsServlet.REVOKE})
public class ApiClientsServlet extends ChangeServlet {

    static final String ADD = "/admin/clients/add";
    static final String RENEW = "/admin/clients/renew";
    static final String REVOKE = "/admin/clients/revoke";

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient ApiClients clients;
    private final transient ApiClientsView view;

    /** With the face that decides who may, and the page that shows a secret. */
    @Inject
    public ApiClientsServlet(ApiClients clients, ApiClientsView view, ChangeView outcome) {
        super("/admin/clients.xhtml", outcome);
        this.clients = clients;
        this.view = view;
    }

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            switch (request.getServletPath()) {
                case ADD ->
                    show(clients.add(text(request, "name"), permissions(request), lastDay(request)), request, response);
                case RENEW -> show(clients.renew(client(request), lastDay(request)), request, response);
                default -> {
                    clients.revoke(client(request));
                    done(request, response);
                }
            }
        } catch (DateTimeParseException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (ApiClientException e) {
            if (e.code() == ApiClientException.Code.UNKNOWN) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } else {
                refuse(e.code(), UNPROCESSABLE, request, response);
            }
        }
    }

    private void show(Secret<String> secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        view.issued(secret);
        show(request, response);
    }

    private static String text(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    private static Set<String> permissions(HttpServletRequest request) {
        String[] chosen = request.getParameterValues("permission");
        return chosen == null ? Set.of() : new HashSet<>(List.of(chosen));
    }

    private static ApiClientId client(HttpServletRequest request) {
        return ApiClientId.parse(text(request, "client"))
                .orElseGet(ApiClientId::random); // what is no id is no client's
    }

    private static Optional<LocalDate> lastDay(HttpServletRequest request) {
        return Optional.of(text(request, "lastDay"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }
}
