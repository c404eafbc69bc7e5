package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.Installation;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** An agent with conversations. */
@BrowserTest
@Tag("R2")
class DeskST extends Browsing {

    DeskST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void two_tabs_of_one_agent_show_the_same() throws Exception {
        DeskPage one = desk("alice", Look.LAPTOP);
        DeskPage two = desk(one.page().context());
        caller("Ida");
        one.accept("Ida").talk().say("from the first");
        two.show("Ida").talk().say("from the second");

        String[] both = {"from the first", "from the second"};
        assertThat(one.talk().texts()).hasText(both);
        assertThat(two.talk().texts()).hasText(both);
        one.end();
        assertThat(two.page().getByText("This chat is closed")).isVisible();
    }

    @Test
    @Tag("R1")
    void who_is_away_is_so_in_every_tab_and_after_a_reload() throws Exception {
        DeskPage one = desk("alice", Look.LAPTOP);
        DeskPage two = desk(one.page().context());
        one.become("Away");
        assertThat(two.availability()).containsText("Away");
        two.page().reload();
        assertThat(two.availability()).containsText("Away");

        two.become("Available");
        assertThat(one.availability()).containsText("Available");
    }

    @Test
    @Tag("W10")
    void each_conversation_has_its_own_draft_also_after_a_reload() throws Exception {
        caller("Ida");
        caller("Jon");
        DeskPage desk = desk("alice", Look.LAPTOP);
        desk.accept("Ida").talk().draft().fill("for Ida");
        desk.accept("Jon").talk().draft().fill("for Jon");
        assertThat(desk.page().getByText("Draft saved")).isVisible();
        desk.show("Ida");
        assertThat(desk.talk().draft()).hasValue("for Ida");

        desk.page().reload();
        assertThat(desk.title()).hasText("Ida");
        assertThat(desk.talk().draft()).hasValue("for Ida");
        desk.page().keyboard().press("Alt+ArrowDown");
        assertThat(desk.title()).hasText("Jon");
        assertThat(desk.talk().draft()).hasValue("for Jon");
    }

    @Test
    void what_was_not_read_is_counted_until_it_is() throws Exception {
        VisitorClient ida = caller("Ida");
        caller("Jon");
        DeskPage desk = desk("alice", Look.LAPTOP);
        desk.accept("Ida");
        desk.accept("Jon");
        try (Wire page = ida.connect(0)) {
            page.send(VisitorClient.say("are you there?"));
            assertThat(desk.page()).hasTitle(Pattern.compile("^\\(1\\) "));
            assertThat(desk.row("Ida")).containsText("1 unread");
            assertThat(desk.row("Ida")).containsText("are you there?");

            desk.show("Ida");
            page.await("read");
            assertThat(desk.page()).hasTitle(Pattern.compile("^(?!\\()"));
            assertThat(desk.row("Ida")).not().containsText("unread");
        }
    }

    @Test
    @Tag("W3")
    void what_an_agent_writes_is_sent_read_and_masked() throws Exception {
        VisitorClient ida = caller("Ida");
        DeskPage desk = desk("alice", Look.LAPTOP).accept("Ida");
        try (Wire page = ida.connect(0)) {
            desk.talk().say("is it 4111 1111 1111 1111?");
            assertThat(desk.talk().texts()).hasText("is it card •••• 1111?");
            assertThat(desk.talk().message("is it")).containsText("Sent");
            assertThat(desk.talk().draft()).hasValue("");

            page.send(
                    Map.of("type", "read", "seq", page.await("said").path("seq").asInt()));
            assertThat(desk.talk().message("is it")).containsText("Read");
        }
    }

    @Test
    void a_chat_is_ended_with_the_keyboard_and_its_draft_stays() throws Exception {
        caller("Ida");
        DeskPage desk = desk("alice", Look.LAPTOP).accept("Ida");
        desk.talk().draft().fill("not sent");
        Keyboard keyboard = desk.page().keyboard();
        keyboard.press("Control+.");
        assertThat(desk.question()).isVisible();
        keyboard.press("Escape");
        assertThat(desk.talk().draft()).isFocused();

        keyboard.press("Control+.");
        keyboard.press("Enter");
        assertThat(desk.page().getByText("This chat is closed")).isVisible();
        assertThat(desk.talk().draft()).hasValue("not sent");
        assertThat(desk.talk().draft()).not().isEditable();
    }

    @Test
    void on_a_phone_there_is_a_list_a_chat_and_a_way_back() throws Exception {
        caller("Ida");
        DeskPage desk = desk("alice", Look.PHONE).accept("Ida");
        assertThat(desk.row("Ida")).not().isVisible();
        desk.talk().draft().fill("hello");
        desk.button("Send").tap();
        assertThat(desk.talk().message("hello")).containsText("Sent");

        desk.button("Visitor details").tap();
        assertThat(desk.page().getByText("identity not verified")).isVisible();
        desk.button("Close details").tap();
        desk.button("Back to the list").tap();
        assertThat(desk.row("Ida")).isVisible();
    }
}
