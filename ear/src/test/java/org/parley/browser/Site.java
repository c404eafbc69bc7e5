package org.parley.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The demo site as one window is told of it, with questions and languages that the demo itself does not have. */
final class Site {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrowserContext window;
    private final ArrayNode form = JSON.createArrayNode();
    private Consumer<ObjectNode> change = site -> {};

    private Site(BrowserContext window) {
        this.window = window;
    }

    static Site in(BrowserContext window) {
        return new Site(window);
    }

    /** One more question in the form. */
    Site asks(String key, String label, String type, boolean required) {
        form.addObject().put("key", key).put("label", label).put("type", type).put("required", required);
        change = change.andThen(site -> site.set("form", form));
        return this;
    }

    /** It speaks this language, and no other. */
    Site speaks(String locale) {
        change = change.andThen(site -> site.putArray("locales").add(locale))
                .andThen(site -> ((ObjectNode) site.get("consent")).put("locale", locale));
        return this;
    }

    /** The window, which is told so from now on. */
    BrowserContext told() {
        window.route("**/v1/sites/*", this::tell);
        return window;
    }

    private void tell(Route route) {
        APIResponse response = route.fetch();
        try {
            JsonNode site = JSON.readTree(response.body());
            change.accept((ObjectNode) site);
            route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(JSON.writeValueAsString(site)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
