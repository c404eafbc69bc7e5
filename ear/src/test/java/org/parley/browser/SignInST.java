package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** The door of the console. */
@BrowserTest
@Tag("V2")
class SignInST extends Browsing {

    SignInST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void an_agent_signs_in_with_the_keyboard_and_out_again() {
        Page page = door();
        assertThat(page.getByLabel("User name")).isFocused();
        enter(page, "alice", parley.password("alice"));
        DeskPage desk = new DeskPage(page).ready();

        desk.button("Sign out").click();
        assertThat(page.getByText("You are signed out")).isVisible();
        page.goBack();
        assertThat(page.getByLabel("User name")).isVisible();
        assertThat(page.getByText("Alice")).hasCount(0);
    }

    @Test
    @Tag("V7")
    void what_was_wrong_is_not_told() {
        String ofWrongPassword = refused("alice", "not the password of Alice");
        String ofUnknownUser = refused("nobody", "not the password of Alice");

        assertThat(ofWrongPassword).contains("These details don’t match").isEqualTo(ofUnknownUser);
    }

    private String refused(String user, String password) {
        Page page = door();
        enter(page, user, password);
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("");
        return page.url() + page.locator("body").innerText();
    }

    private Page door() {
        Page page = window(Look.LAPTOP).newPage();
        page.navigate(parley.at("/console/").toString());
        return page;
    }

    private static void enter(Page page, String user, String password) {
        page.keyboard().type(user);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }
}
