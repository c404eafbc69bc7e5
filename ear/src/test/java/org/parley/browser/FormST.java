package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** The form before a chat, for somebody who has a keyboard and nothing else. */
@BrowserTest
class FormST extends Browsing {

    FormST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void what_is_missing_or_wrong_is_told_and_put_right_with_the_keyboard_alone() {
        VisitorPage visitor = visitor(Site.in(window(Look.LAPTOP))
                .asks("name", "Your name", "text", true)
                .asks("email", "Your e-mail", "email", false)
                .told()
                .newPage());
        Keyboard keyboard = visitor.page().keyboard();
        tabTo(keyboard, visitor.launcher());
        keyboard.press("Enter");
        assertThat(visitor.header().getByText("Northmere Bank")).isFocused();

        tabTo(keyboard, visitor.consent());
        keyboard.press("Space");
        keyboard.press("Enter");
        Locator name = visitor.chat().getByLabel("Your name");
        assertThat(name).isFocused();
        assertThat(name).hasAccessibleDescription("This is needed to start.");
        keyboard.type("Ida");
        keyboard.press("Tab");
        keyboard.type("ida at home");
        keyboard.press("Enter");
        Locator email = visitor.chat().getByLabel("Your e-mail");
        assertThat(email).isFocused();
        assertThat(email).hasAccessibleDescription("This is not an e-mail address.");
        assertThat(name).hasAccessibleDescription("");

        keyboard.press("Control+a");
        keyboard.press("Delete");
        keyboard.press("Enter");
        assertThat(visitor.talk().draft()).isFocused();
    }

    private static void tabTo(Keyboard keyboard, Locator wanted) {
        for (int i = 0; i < 20 && !isFocused(wanted); i++) {
            keyboard.press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator locator) {
        return (Boolean) locator.evaluate("element => element === element.getRootNode().activeElement");
    }
}
