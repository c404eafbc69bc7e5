package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** Where the focus of a visitor's keyboard is, and what is read out. */
@BrowserTest
class KeyboardST extends Browsing {

    KeyboardST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void tab_goes_through_the_form_from_top_to_bottom() {
        VisitorPage visitor = visitor(Look.LAPTOP).open();
        visitor.consent().check();
        visitor.header().getByRole(AriaRole.HEADING).focus();

        Keyboard keyboard = visitor.page().keyboard();
        List<Locator> order = List.of(
                visitor.button("Minimise chat"),
                visitor.chat().getByLabel("Cards"),
                visitor.chat().getByLabel("Your name"),
                visitor.button("Read it in full"),
                visitor.consent(),
                visitor.button("Start chat"));
        for (Locator next : order) {
            keyboard.press("Tab");
            assertThat(next).isFocused();
        }
    }

    @Test
    void escape_minimises_and_the_focus_and_the_draft_are_where_they_were() {
        VisitorPage visitor = visitor("Ida");
        visitor.talk().draft().fill("half a thought");
        visitor.page().keyboard().press("Escape");
        assertThat(visitor.launcher()).isFocused();

        visitor.page().keyboard().press("Enter");
        assertThat(visitor.talk().draft()).isFocused();
        assertThat(visitor.talk().draft()).hasValue("half a thought");
    }

    @Test
    void a_question_keeps_the_focus_and_escape_answers_no() {
        VisitorPage visitor = visitor("Ida");
        Keyboard keyboard = visitor.page().keyboard();
        visitor.button("End chat").focus();
        keyboard.press("Enter");
        assertThat(visitor.button("Keep chatting")).isFocused();
        keyboard.press("Tab");
        assertThat(visitor.question().getByText("End chat")).isFocused();
        for (int i = 0; i < 4; i++) {
            keyboard.press("Tab");
            assertThat(visitor.talk().draft()).not().isFocused();
        }

        keyboard.press("Escape");
        assertThat(visitor.question()).not().isAttached();
        assertThat(visitor.button("End chat")).isFocused();
        assertThat(visitor.talk().draft()).isVisible();
    }

    @Test
    void what_lies_over_the_chat_is_left_with_escape() {
        VisitorPage visitor = visitor("Ida");
        visitor.button("Privacy").focus();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.header().getByText("Your privacy in this chat")).isFocused();

        visitor.page().keyboard().press("Escape");
        assertThat(visitor.button("Privacy")).isFocused();
        assertThat(visitor.launcher()).not().isVisible();
    }

    @Test
    void a_new_message_is_read_out_and_takes_no_focus() throws Exception {
        VisitorPage visitor = visitor("Ida");
        try (Answerer alice = answer("Ida")) {
            visitor.talk().draft().fill("half a thought");
            alice.say("Hello");
            assertThat(visitor.talk().log()).containsText("Hello");
            assertThat(visitor.talk().log()).hasAttribute("aria-busy", "false");
            assertThat(visitor.talk().draft()).isFocused();

            visitor.button("Minimise chat").click();
            alice.say("Are you there?");
            assertThat(visitor.page().getByRole(AriaRole.STATUS)).hasText("1 new message");
        }
    }
}
