package org.parley.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.identity.FormField;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

class SitesViewTest {

    private static final FormField SUBJECT =
            new FormField("subject", Map.of("en", "Subject", "fr", "Sujet"), FormField.Type.TEXT, false, 100);
    private static final SiteView SITE = new SiteView(
            new SiteId(UUID.randomUUID()),
            new TenantId(1),
            "demo",
            "Demo",
            new SiteView.Reach(List.of("fr", "en"), List.of()),
            List.of(),
            new SiteView.Terms(4000, List.of(SUBJECT), true));

    @ParameterizedTest
    @CsvSource({"8443, https://localhost:8443/chat/loader.js", "443, https://localhost/chat/loader.js"})
    void the_embedding_names_this_server_as_it_was_reached(int port, String address) {
        assertThat(view(port).embedding(SITE))
                .isEqualTo("<script src=\"" + address + "\" data-site=\"demo\" async></script>");
    }

    @Test
    void questions_are_shown_in_the_readers_language_or_else_the_sites_first() {
        assertThat(view(443).label(SUBJECT, SITE, Locale.ENGLISH)).isEqualTo("Subject");
        assertThat(view(443).label(SUBJECT, SITE, Locale.GERMAN)).isEqualTo("Sujet");
    }

    @Test
    void languages_are_named_for_the_reader() {
        assertThat(view(443).language("de", Locale.ENGLISH)).isEqualTo("German");
        assertThat(view(443).language("de", Locale.GERMAN)).isEqualTo("Deutsch");
    }

    private static SitesView view(int port) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                SitesViewTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getServerPort") ? port : "localhost");
        return new SitesView(new Sites(), request);
    }
}
