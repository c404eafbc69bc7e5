package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** How a conversation ends before a visitor's eyes. */
@BrowserTest
@Tag("R2")
class EndST extends Browsing {

    EndST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void the_visitor_sees_who_comes_writes_and_closes() throws Exception {
        VisitorPage visitor = visitor("Ida");
        visitor.inLine();
        try (Answerer alice = answer("Ida")) {
            assertThat(visitor.header()).containsText("Alice");
            assertThat(visitor.chat().getByText("in line")).not().isVisible();
            alice.type();
            assertThat(visitor.chat().getByText("is typing…")).isVisible();
            alice.say("goodbye");
            assertThat(visitor.chat().getByText("is typing…")).not().isVisible();
            alice.end();

            assertThat(visitor.chat().getByText("The chat was closed at")).isVisible();
            assertThat(visitor.header()).containsText("Chat ended");
            assertThat(visitor.talk().draft()).not().isAttached();
            assertThat(visitor.talk().message("goodbye")).isVisible();
        }
        visitor.button("Start a new chat").click();
        assertThat(visitor.consent()).not().isChecked();
        assertThat(visitor.kept()).isEmpty();
    }

    @Test
    void the_visitor_is_asked_before_the_chat_ends() {
        VisitorPage visitor = visitor("Ida");
        visitor.button("End chat").click();
        assertThat(visitor.button("Keep chatting")).isFocused();
        visitor.page().keyboard().press("Escape");
        assertThat(visitor.talk().draft()).isVisible();

        visitor.button("End chat").click();
        visitor.answer("End chat");
        assertThat(visitor.chat().getByText("You ended the chat")).isVisible();
        assertThat(visitor.talk().draft()).not().isAttached();
    }

    @Test
    @Tag("W8")
    void consent_can_be_withdrawn_after_the_end_and_after_a_reload() throws Exception {
        VisitorPage visitor = visitor("Ida");
        visitor.inLine();
        try (Answerer alice = answer("Ida")) {
            alice.end();
            assertThat(visitor.button("Start a new chat")).isVisible();
        }
        visitor.page().reload();
        visitor.launcher().click();
        assertThat(visitor.button("Start a new chat")).isVisible();
        visitor.button("Privacy").click();
        visitor.button("Withdraw consent").click();
        visitor.answer("Withdraw consent");

        assertThat(visitor.chat().getByText("You withdrew your consent")).isVisible();
        assertThat(visitor.chat().getByText("Receipt C-")).isVisible();
        assertThat(visitor.kept()).isEmpty();
    }

    @Test
    void a_chat_that_is_gone_is_told_and_another_can_begin() {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        VisitorPage visitor = visitor(window.newPage()).begin("Ida");
        cable.end();
        visitor.page().reload();

        assertThat(visitor.chat().getByText("This chat is closed")).isVisible();
        assertThat(visitor.kept()).isEmpty();
        visitor.button("Start a new chat").click();
        assertThat(visitor.consent()).not().isChecked();
    }

    @Test
    @Tag("W8")
    void who_withdraws_consent_when_the_chat_is_gone_is_told_that_it_was_not_and_what_to_do() {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        VisitorPage visitor = visitor(window.newPage()).begin("Ida");
        visitor.button("End chat").click();
        visitor.answer("End chat");
        assertThat(visitor.button("Start a new chat")).isVisible();
        cable.end();
        visitor.button("Privacy").click();
        visitor.button("Withdraw consent").click();
        visitor.answer("Withdraw consent");

        assertThat(visitor.chat().getByText("Your consent was not withdrawn")).isVisible();
        assertThat(visitor.chat().getByText("Receipt C-")).isVisible();
        assertThat(visitor.kept()).isEmpty();
    }

    @Test
    void after_a_reload_an_ended_chat_can_still_be_read() throws Exception {
        VisitorPage visitor = visitor("Ida");
        visitor.talk().say("my last word");
        try (Answerer alice = answer("Ida")) {
            assertThat(alice.hear()).isEqualTo("my last word");
            alice.end();
            assertThat(visitor.button("Start a new chat")).isVisible();
        }
        visitor.page().reload();
        visitor.launcher().click();

        assertThat(visitor.talk().message("my last word")).isVisible();
        assertThat(visitor.button("Start a new chat")).isVisible();
    }
}
