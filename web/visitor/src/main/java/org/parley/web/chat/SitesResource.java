package org.parley.web.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.parley.consent.ConsentText;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.reception.Reception;
import org.parley.routing.Availability;
import org.parley.web.frames.Frame;
import org.parley.web.frames.Problem;

/** What a page must know of a site before a chat: public, the same for everybody, without a cookie. */
@Path("sites")
@RequestScoped
public class SitesResource {

    private static final int FRESH_SECONDS = 10;

    private final Sites sites;
    private final Reception reception;
    private final Availability availability;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public SitesResource() {
        this(null, null, null);
    }

    /** Made by CDI. */
    @Inject
    public SitesResource(Sites sites, Reception reception, Availability availability) {
        this.sites = sites;
        this.reception = reception;
        this.availability = availability;
    }

    /** The site with this key, its texts in {@code locale} if it has that language. */
    @GET
    @Path("{siteKey}")
    public Response site(@PathParam("siteKey") String siteKey, @DefaultValue("") @QueryParam("locale") String locale) {
        return sites.byKey(siteKey)
                .flatMap(site -> reception.consentText(site, locale).map(text -> found(site, text)))
                .orElseGet(() -> Problem.of(404, "not-found", "There is no such site."));
    }

    private Response found(SiteView site, ConsentText text) {
        Frame body = Frame.object()
                .put("site", site.key())
                .put("name", site.name())
                .texts("locales", site.locales())
                .objects(
                        "departments",
                        site.departments(),
                        (json, department) -> json.put("key", department.key())
                                .put("name", department.name())
                                .put("open", availability.isOpen(department.id())))
                .put(
                        "consent",
                        json -> json.put("version", text.version())
                                .put("hash", text.hash())
                                .put("text", text.text())
                                .put("locale", text.locale()))
                .objects(
                        "form",
                        site.form(),
                        (json, field) -> json.put("key", field.key())
                                .put(
                                        "label",
                                        field.label(
                                                text.locale(), site.locales().get(0)))
                                .put("type", field.type().name().toLowerCase(Locale.ROOT))
                                .put("required", field.required())
                                .put("maxLength", field.maxLength()))
                .put(
                        "limits",
                        json -> json.put("messageChars", site.messageChars())
                                .put("fileBytes", 0)
                                .put("preview", site.preview()));
        return Response.ok(body.text(), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=" + FRESH_SECONDS)
                .build();
    }
}
