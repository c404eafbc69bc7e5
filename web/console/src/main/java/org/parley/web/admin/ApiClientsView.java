package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Permissions;
import org.parley.integration.ApiClientException;
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
    private @Nullable String refusal;

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

    /** What was asked could not be done. */
    void refused(ApiClientException.Code code) {
        refusal = code.name();
    }

    /** The secret that was just made; empty if none was. */
    public String getSecret() {
        return issued == null ? "" : issued.reveal();
    }

    /** The code of the refusal; empty if there was none. */
    public String getRefusal() {
        return refusal == null ? "" : refusal;
    }

    /** The page that the address names by its {@code after}; read once a request. */
    public Page<ApiClientView> getPage() {
        if (page == null) {
            page = clients.list(Optional.ofNullable(request.getParameter("after")));
        }
        return page;
    }

    /** The {@code after} of the next page, ready for an address; empty if there is none. */
    public String getNext() {
        return getPage()
                .next()
                .map(next -> URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Whether the reader may change them; the face asks again. */
    public boolean isChangeable() {
        return request.isUserInRole(Permissions.ADMIN_WRITE);
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
