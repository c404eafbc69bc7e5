package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.integration.ApiClientView;
import org.parley.integration.ApiClients;
import org.parley.kernel.Page;
import org.parley.kernel.Secret;

/** The API clients of the administrator's organisation, and what became of the last change. */
@Named
@RequestScoped
public class ApiClientsView {

    private final ApiClients clients;
    private final HttpServletRequest request;
    private @Nullable Page<ApiClientView> page;
    private @Nullable Secret<String> issued;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected ApiClientsView() {
        this(null, null);
    }

    @Inject
    ApiClientsView(ApiClients clients, HttpServletRequest request) {
        this.clients = clients;
        this.request = request;
    }

    /** A secret was just made: this page shows it, and no other ever will. */
    void issued(Secret<String> secret) {
        issued = secret;
    }

    /** The secret that was just made; empty if none was. */
    public String getSecret() {
        return issued == null ? "" : issued.reveal();
    }

    /** The page that the address names by its {@code after}; read once a request. */
    public Page<ApiClientView> getPage() {
        if (page == null) {
            page = clients.list(Optional.ofNullable(request.getParameter("after")));
        }
        return page;
    }

    /** When the secret of {@code client} was made, for machines. */
    public String issuedAt(ApiClientView client) {
        return Moments.iso(client.issuedAt());
    }

    /** The same in UTC and in words. */
    public String issuedAt(ApiClientView client, Locale reader) {
        return Moments.words(client.issuedAt(), reader);
    }
}
