package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.identity.FormField;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;

/** The sites of the administrator's organisation, and what goes into their pages. */
@Named
@RequestScoped
public class SitesView {

    private static final int HTTPS = 443;

    private final Sites sites;
    private final HttpServletRequest request;
    private @Nullable List<SiteView> all;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected SitesView() {
        this(null, null);
    }

    @Inject
    SitesView(Sites sites, HttpServletRequest request) {
        this.sites = sites;
        this.request = request;
    }

    /** All of them, by name; read once a request. */
    public List<SiteView> getAll() {
        if (all == null) {
            all = sites.list();
        }
        return all;
    }

    /** The name of the language {@code tag}, for a reader of {@code reader}. */
    public String language(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }

    /** What {@code field} asks, for a reader of {@code reader} if the site has it in that language. */
    public String label(FormField field, SiteView site, Locale reader) {
        return field.label(reader.getLanguage(), site.locales().get(0));
    }

    /** The line that brings the chat into a page, from this server under the name it was just reached by. */
    public String embedding(SiteView site) {
        int port = request.getServerPort();
        String origin = "https://" + request.getServerName() + (port == HTTPS ? "" : ":" + port);
        return "<script src=\"%s/chat/loader.js\" data-site=\"%s\" async></script>".formatted(origin, site.key());
    }
}
