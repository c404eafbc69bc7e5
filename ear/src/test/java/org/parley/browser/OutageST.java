package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;

/** A visitor whose connection breaks. */
@BrowserTest
@Tag("R3")
class OutageST extends Browsing {

    OutageST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void what_is_written_offline_is_kept_and_sent_once_and_in_order() throws Exception {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        VisitorPage visitor = visitor(window.newPage()).begin("Ida");
        Talk chat = visitor.talk();
        try (Answerer alice = answer("Ida")) {
            chat.say("before");
            assertThat(chat.message("before")).containsText("Delivered");
            cable.cut();
            chat.say("one");
            chat.say("two");
            chat.say("three");
            assertThat(visitor.strip()).hasText("Reconnecting. Your messages are kept.");
            assertThat(chat.message("three")).containsText("Waiting to send");
            assertThat(visitor.chat().getByText("Nothing is lost.")).isVisible();

            alice.say("meanwhile");
            cable.mend();
            assertThat(visitor.strip()).hasText("You are connected again.");
            assertThat(chat.message("three")).containsText("Delivered");
            assertThat(Stream.generate(alice::hear).limit(4)).containsExactly("before", "one", "two", "three");
            assertThat(chat.texts()).hasText(new String[] {"before", "meanwhile", "one", "two", "three"});
        }
    }

    @Test
    void a_chat_that_is_ended_offline_is_ended_when_the_line_is_back() {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        VisitorPage visitor = visitor(window.newPage()).begin("Ida").inLine();
        cable.cut();
        visitor.button("End chat").click();
        visitor.answer("End chat");
        assertThat(visitor.chat().getByText("Ending the chat")).isVisible();

        cable.mend();
        assertThat(visitor.button("Start a new chat")).isVisible();
        assertThat(visitor.chat().getByText("You ended the chat")).isVisible();
    }

    @Test
    @Tag("W8")
    void a_withdrawal_that_is_refused_for_now_is_sent_again() {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        VisitorPage visitor = visitor(window.newPage()).begin("Ida").inLine();
        cable.refuse("withdraw-consent");
        visitor.button("Privacy").click();
        visitor.button("Withdraw consent").click();
        visitor.answer("Withdraw consent");

        assertThat(visitor.chat().getByText("You withdrew your consent")).isVisible();
    }

    @Test
    @Tag("W8")
    void a_withdrawal_whose_answer_was_lost_is_told_when_the_line_is_back() throws Exception {
        BrowserContext window = window(Look.LAPTOP);
        Cable cable = Cable.of(window);
        VisitorPage visitor = visitor(window.newPage()).begin("Ida").inLine();
        try (Answerer alice = answer("Ida")) {
            assertThat(visitor.header()).containsText("Alice");
            cable.hold();
            visitor.button("Privacy").click();
            visitor.button("Withdraw consent").click();
            visitor.answer("Withdraw consent");
            cable.awaitPassed("withdraw-consent");
            assertThat(alice.hearEnd()).isEqualTo("consent-withdrawn");
        }
        cable.cut();
        cable.mend();

        assertThat(visitor.chat().getByText("You withdrew your consent")).isVisible();
        assertThat(visitor.chat().getByText("Receipt C-")).isVisible();
        assertThat(visitor.kept()).isEmpty();
    }

    @Test
    void a_start_whose_answer_was_lost_can_be_changed_and_made_again() {
        BrowserContext window = window(Look.LAPTOP);
        window.route("**/v1/conversations", route -> {
            route.fetch();
            route.abort();
        });
        VisitorPage visitor = visitor(window.newPage()).open();
        visitor.consent().check();
        visitor.button("Start chat").click();
        assertThat(visitor.chat().getByRole(AriaRole.ALERT)).containsText("The server did not answer.");

        window.unroute("**/v1/conversations");
        visitor.chat().getByLabel("Your name").fill("Ida");
        visitor.button("Start chat").click();
        assertThat(visitor.talk().draft()).isVisible();
    }

    @Test
    void a_start_that_is_repeated_too_late_is_made_anew() {
        BrowserContext window = window(Look.LAPTOP);
        Set<String> keys = new HashSet<>();
        window.route("**/v1/conversations", route -> {
            if (keys.add(route.request().headerValue("Idempotency-Key")) && keys.size() == 1) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"urn:parley:problem:idempotency-key\",\"field\":\"idempotency-key\"}"));
            } else {
                route.resume();
            }
        });
        VisitorPage visitor = visitor(window.newPage()).open();
        visitor.consent().check();
        visitor.button("Start chat").click();
        assertThat(visitor.chat().getByRole(AriaRole.ALERT)).containsText("The chat has not started.");

        visitor.button("Start chat").click();
        assertThat(visitor.talk().draft()).isVisible();
        assertThat(keys).hasSize(2);
    }

    @Test
    void a_start_without_an_answer_is_told_and_can_be_repeated() {
        VisitorPage visitor = visitor(Look.LAPTOP).open();
        visitor.chat().getByLabel("Your name").fill("Ida");
        visitor.consent().check();
        visitor.page().context().setOffline(true);
        visitor.button("Start chat").click();
        assertThat(visitor.chat().getByRole(AriaRole.ALERT)).containsText("The server did not answer.");

        visitor.page().context().setOffline(false);
        assertThat(visitor.chat().getByLabel("Your name")).hasValue("Ida");
        visitor.button("Start chat").click();
        assertThat(visitor.talk().draft()).isVisible();
    }

    @Test
    void a_server_that_cannot_be_reached_is_told_and_can_be_tried_again() {
        BrowserContext window = window(Look.LAPTOP);
        window.route("**/v1/sites/*", route -> route.abort());
        VisitorPage visitor = visitor(window.newPage()).open();
        assertThat(visitor.chat().getByText("The chat cannot be reached")).isVisible();

        window.unroute("**/v1/sites/*");
        visitor.button("Try now").click();
        assertThat(visitor.consent()).isVisible();
    }
}
