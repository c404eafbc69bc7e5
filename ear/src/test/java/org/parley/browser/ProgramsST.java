package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.system.Installation;

/** The administrators' page of programs. */
@BrowserTest
@Tag("V2")
class ProgramsST extends Browsing {

    ProgramsST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.LAPTOP, Look.PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_administrator_lets_a_program_in_and_ends_it(Look look) throws Exception {
        String name = "Wallboard " + UUID.randomUUID();
        Page page = window("admin", look).newPage();
        page.navigate(parley.at("/console/admin/clients.xhtml").toString());
        Locator form = open(page, "Add an API client");
        form.getByLabel("Name").fill(name);
        form.getByLabel("Queue").check();
        assertAccessible(page);
        form.getByRole(AriaRole.BUTTON).click();

        String token = page.locator("#secret").innerText();
        assertThat(ask(token)).isEqualTo(200);
        assertAccessible(page);

        Locator end = open(page, "Revoke");
        end.getByLabel("Name").selectOption(name);
        end.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name)))
                .containsText("Revoked");
        assertThat(ask(token)).isEqualTo(401);
    }

    private static Locator open(Page page, String what) {
        Locator title = page.getByText(what, new Page.GetByTextOptions().setExact(true));
        Locator card = page.locator("details").filter(new Locator.FilterOptions().setHas(title));
        card.locator("summary").click();
        return card;
    }

    private int ask(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(parley.at("/api/v1/queue"))
                .header("Authorization", "Bearer " + token)
                .build();
        return parley.http().send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void assertAccessible(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(Overlaps.on(page)).isEmpty();
    }
}
