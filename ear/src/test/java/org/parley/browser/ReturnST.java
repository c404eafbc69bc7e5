package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** A visitor who goes to another page and comes back. */
@BrowserTest
@Tag("R3")
class ReturnST extends Browsing {

    ReturnST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void the_conversation_is_there_again_after_a_reload_and_on_the_next_page() throws Exception {
        VisitorPage visitor = visitor("Ida");
        Talk chat = visitor.talk();
        chat.say("one");
        assertThat(chat.message("one")).containsText("Delivered");
        try (Answerer alice = answer("Ida")) {
            visitor.page().reload();
            assertThat(chat.texts()).hasText(new String[] {"one"});

            alice.say("two");
            visitor.page().navigate(parley.at("/chat/demo/?page=2").toString());
            chat.say("three");
            assertThat(chat.texts()).hasText(new String[] {"one", "two", "three"});
            assertThat(chat.message("three")).containsText("Delivered");
        }
    }

    @Test
    void a_tab_opened_from_the_page_goes_on_with_the_same_conversation() {
        VisitorPage first = visitor("Ida");
        first.talk().say("from the first");
        assertThat(first.talk().message("from the first")).containsText("Delivered");

        Page tab = first.page().context().waitForPage(() -> first.page().evaluate("() => void open(location)"));
        VisitorPage second = new VisitorPage(tab);
        second.talk().say("from the second");

        String[] both = {"from the first", "from the second"};
        assertThat(second.talk().texts()).hasText(both);
        assertThat(first.talk().texts()).hasText(both);
    }

    @Test
    @Tag("V12")
    void a_tab_that_somebody_opened_anew_knows_nothing_of_it() {
        VisitorPage first = visitor("Ida");
        VisitorPage other = visitor(first.page().context().newPage()).open();

        assertThat(other.consent()).not().isChecked();
        assertThat(other.kept()).isEmpty();
    }

    @Test
    void a_minimised_chat_stays_minimised_and_counts_what_came() throws Exception {
        VisitorPage visitor = visitor("Ida");
        try (Answerer alice = answer("Ida")) {
            visitor.button("Minimise chat").click();
            alice.say("are you there?");
            assertThat(visitor.launcher()).hasAccessibleName("Chat, 1 new message");

            visitor.page().reload();
            assertThat(visitor.launcher()).hasAccessibleName("Chat, 1 new message");
            visitor.launcher().click();
            assertThat(visitor.talk().message("are you there?")).isVisible();
            visitor.button("Minimise chat").click();
            assertThat(visitor.launcher()).hasAccessibleName("Chat");
        }
    }
}
