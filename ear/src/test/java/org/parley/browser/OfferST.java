package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** How an agent gets a conversation. */
@BrowserTest
@Tag("R1")
class OfferST extends Browsing {

    OfferST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void an_offer_is_shown_counted_and_read_out_and_accepted_with_the_keyboard() throws Exception {
        DeskPage desk = desk("alice", Look.LAPTOP);
        caller("Ida");
        assertThat(desk.row("Ida")).isVisible();
        assertThat(desk.news()).hasText(Pattern.compile("Cards: \\d+ waiting"));

        Locator accept = desk.row("Ida").getByText("Accept");
        accept.focus();
        desk.page().keyboard().press("Enter");
        assertThat(desk.title()).hasText("Ida");
        assertThat(desk.talk().draft()).isFocused();
        assertThat(desk.news()).hasText("The chat is yours");
    }

    @Test
    void an_offer_that_a_colleague_takes_is_gone() throws Exception {
        DeskPage alice = desk("alice", Look.LAPTOP);
        DeskPage manager = desk("manager", Look.LAPTOP);
        caller("Ida");
        alice.row("Ida").locator(".row").click();
        assertThat(alice.title()).hasText("Ida");
        manager.accept("Ida");

        assertThat(alice.row("Ida")).hasCount(0);
        assertThat(alice.title()).not().hasText("Ida");
        assertThat(alice.news()).hasText("A colleague has this chat now");
        manager.end();
    }

    @Test
    void who_is_away_is_offered_nothing_until_back() throws Exception {
        DeskPage desk = desk("alice", Look.LAPTOP);
        desk.become("Away");
        caller("Ida");
        assertThat(desk.page().getByText("New chats are not offered to you now."))
                .isVisible();
        assertThat(desk.row("Ida")).hasCount(0);

        desk.become("Available");
        assertThat(desk.row("Ida")).isVisible();
    }
}
