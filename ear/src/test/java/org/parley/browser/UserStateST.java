package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.system.AgentClient;
import org.parley.system.Installation;

/** An administrator before the page of users. */
@BrowserTest
@Tag("V2")
class UserStateST extends Browsing {

    private static final String SOMEBODY = "Noor Haddad (auditor)";

    UserStateST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.LAPTOP, Look.LAPTOP.dark(), Look.PHONE, Look.PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void somebody_is_disabled_and_enabled(Look look) throws Exception {
        Page page = window("admin", look).newPage();
        page.navigate(parley.at("/console/admin/users.xhtml").toString());
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Noor Haddad"));
        change(page, "Disable a user");
        assertThat(row).containsText("Disabled");
        change(page, "Enable a user");
        assertThat(row).containsText("Enabled");
    }

    /** Whatever happened: other tests need the auditor. */
    @AfterEach
    void bring_back() throws Exception {
        AgentClient admin = agent("admin");
        assertThat(admin.post("/console/admin/users/enable", "user=" + admin.idOf("auditor"))
                        .statusCode())
                .isEqualTo(204);
    }

    private static void change(Page page, String what) {
        Locator title = page.getByText(what, new Page.GetByTextOptions().setExact(true));
        Locator card = page.locator("details").filter(new Locator.FilterOptions().setHas(title));
        card.locator("summary").click();
        card.getByLabel("Name").selectOption(SOMEBODY);
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(Overlaps.on(page)).isEmpty();
        card.getByRole(AriaRole.BUTTON).click();
    }
}
