package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** What leaves a visitor's browser, and what stays in it, before consent and after it was withdrawn. */
@BrowserTest
@Tag("W8")
class ConsentST extends Browsing {

    private final List<String> sent = new ArrayList<>();

    ConsentST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void nothing_is_sent_or_kept_before_the_box_is_ticked() {
        VisitorPage visitor = watched().open();
        assertThat(visitor.consent()).not().isChecked();
        visitor.chat().getByLabel("Your name").fill("Ida Quagmire");
        visitor.chat().getByLabel("Your name").press("Enter");

        assertThat(visitor.button("Start chat")).isDisabled();
        assertThat(sent).noneMatch(each -> !each.startsWith("GET ") || each.contains("Quagmire"));
        assertThat(visitor.kept()).isEmpty();

        visitor.consent().check();
        visitor.button("Start chat").click();
        visitor.inLine();
        assertThat(sent)
                .filteredOn(each -> !each.startsWith("GET "))
                .containsExactly(
                        "POST " + parley.at("/chat/v1/conversations"), "SOCKET " + parley.socket("/chat/v1/socket"));
    }

    @Test
    @Tag("V12")
    void during_a_conversation_the_browser_keeps_a_token_and_no_word() {
        VisitorPage visitor = visitor("Ida Quagmire");
        visitor.talk().say("a quagmire");
        assertThat(visitor.talk().message("a quagmire")).containsText("Delivered");

        assertThat(visitor.kept())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("parley.demo,{\"token\":"))
                .anyMatch(each -> each.equals("parley.demo.live,open"))
                .noneMatch(each -> each.toLowerCase(Locale.ROOT).contains("quagmire"));
        assertThat(visitor.page().context().cookies()).isEmpty();
    }

    @Test
    void consent_is_withdrawn_from_the_menu_and_nothing_is_kept() {
        VisitorPage visitor = visitor("Ida");
        visitor.talk().say("what I wrote");
        assertThat(visitor.talk().message("what I wrote")).containsText("Delivered");

        visitor.button("Privacy").click();
        visitor.button("Withdraw consent").click();
        visitor.answer("Withdraw consent");

        assertThat(visitor.chat().getByText("You withdrew your consent")).isVisible();
        assertThat(visitor.chat().getByText("what I wrote")).not().isAttached();
        assertThat(visitor.kept()).isEmpty();
        visitor.button("Start a new chat").click();
        assertThat(visitor.consent()).not().isChecked();
    }

    @Test
    void consent_is_kept_when_the_visitor_thinks_better_of_it() {
        VisitorPage visitor = visitor("Ida");
        visitor.button("Privacy").click();
        visitor.button("Withdraw consent").click();
        visitor.answer("Keep chatting");
        visitor.button("Back to the chat").click();

        visitor.talk().say("still here");
        assertThat(visitor.talk().message("still here")).containsText("Delivered");
    }

    @Test
    void the_whole_text_can_be_read_and_left_again() {
        VisitorPage visitor = visitor(Look.LAPTOP).open();
        visitor.button("Read it in full").click();
        assertThat(visitor.header()).hasText("What you agree to");
        assertThat(visitor.chat().getByText("Fingerprint")).isVisible();

        visitor.page().keyboard().press("Escape");
        assertThat(visitor.button("Read it in full")).isFocused();
    }

    /** Notes what the bank's page and the chat in it send. */
    private VisitorPage watched() {
        Page page = window(Look.LAPTOP).newPage();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));
        page.onWebSocket(socket -> sent.add("SOCKET " + socket.url()));
        return visitor(page);
    }
}
