package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** What a visitor writes, from the key that sends it to the moment it was read. */
@BrowserTest
@Tag("R2")
class SayingST extends Browsing {

    SayingST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void enter_sends_and_shift_enter_begins_a_new_line() {
        Talk chat = visitor("Ida").talk();
        chat.draft().pressSequentially("one");
        chat.draft().press("Shift+Enter");
        chat.draft().pressSequentially("two");
        assertThat(chat.draft()).hasValue("one\ntwo");
        chat.draft().press("Enter");

        assertThat(chat.texts()).hasText(new String[] {"one\ntwo"});
        assertThat(chat.draft()).hasValue("");
        assertThat(chat.draft()).isFocused();
    }

    @Test
    void a_message_is_on_its_way_then_delivered_then_read() throws Exception {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        Talk chat = visitor(window.newPage()).begin("Ida").inLine().talk();
        try (Answerer alice = answer("Ida")) {
            cable.hold();
            chat.say("where is my card?");
            assertThat(chat.message("where is my card?")).containsText("Sending");

            cable.release();
            assertThat(chat.message("where is my card?")).containsText("Delivered");

            alice.read(1);
            assertThat(chat.message("where is my card?")).containsText("Read");
        }
    }

    @Test
    @Tag("W3")
    void what_was_masked_leaves_the_screen_of_who_wrote_it() {
        VisitorPage visitor = visitor("Ida");
        Talk chat = visitor.talk();
        chat.say("it is 4111 1111 1111 1111, see?");

        assertThat(chat.texts()).hasText("it is card •••• 1111, see?");
        assertThat(chat.message("it is")).containsText("Masked for your safety");
        assertThat(chat.log()).not().containsText("4111 1111");
        assertThat(chat.log().getByLabel("Masked card, ending 1111")).isVisible();
    }

    @Test
    void a_text_that_is_too_long_is_told_and_kept_until_it_is_shorter() {
        VisitorPage visitor = visitor("Ida");
        Talk chat = visitor.talk();
        chat.say("x".repeat(4_001));
        assertThat(chat.draft()).hasAccessibleDescription("1 character too long");
        assertThat(visitor.button("Send")).isDisabled();
        assertThat(chat.texts()).hasCount(0);

        chat.draft().press("Backspace");
        assertThat(chat.draft()).hasAccessibleDescription("0 characters left");
        chat.draft().press("Enter");
        assertThat(chat.message("xxx")).containsText("Delivered");
    }

    @Test
    void markup_is_shown_as_it_was_written() throws Exception {
        Talk chat = visitor("Ida").talk();
        try (Answerer alice = answer("Ida")) {
            alice.say("<img src=x> <b>bold</b>");

            assertThat(chat.texts()).hasText("<img src=x> <b>bold</b>");
            assertThat(chat.texts().locator("img, b")).hasCount(0);
        }
    }
}
