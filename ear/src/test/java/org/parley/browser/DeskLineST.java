package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.system.AgentClient;
import org.parley.system.Installation;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** An agent whose connection breaks, and one whose session ends. */
@BrowserTest
@Tag("R3")
class DeskLineST extends Browsing {

    /** Which of the two depends on who is quicker: the desk that asks, or the server's look at who may stay. */
    private static final Pattern ENDED = Pattern.compile("Your session has ended|You were signed out");

    /** An attempt that nobody answers is given up after ten seconds. */
    private static final LocatorAssertions.ContainsTextOptions WELL_BEFORE_THE_NEXT_ATTEMPT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(7_000);

    DeskLineST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    void what_is_written_while_the_line_is_down_is_sent_once_when_it_is_back() throws Exception {
        VisitorClient ida = caller("Ida");
        BrowserContext window = window("alice", Look.LAPTOP);
        Cable cable = Cable.of(window);
        DeskPage desk = desk(window).accept("Ida");
        try (Wire page = ida.connect(0)) {
            cable.cut();
            desk.talk().say("one");
            desk.talk().say("two");
            assertThat(desk.strip()).containsText("Reconnecting. 2 messages are kept here");
            assertThat(desk.talk().message("two")).containsText("Kept here until the line is back");
            page.send(VisitorClient.say("meanwhile"));
            page.await("ack");

            cable.mend();
            assertThat(desk.strip()).containsText("Nothing was lost, 2 messages sent, 1 received.");
            assertThat(desk.talk().texts()).hasText(new String[] {"meanwhile", "one", "two"});
            desk.button("Dismiss").click();
            assertThat(desk.strip()).not().isVisible();
        }
    }

    @Test
    @Tag("V2")
    void who_signs_out_elsewhere_is_told_so_and_comes_back_by_signing_in() throws Exception {
        DeskPage desk = signedOutWithIda("alice");
        assertThat(desk.row("Ida")).not().isVisible();
        assertThat(desk.talk().draft()).not().isVisible();

        signInMeanwhile(desk, "alice");
        assertThat(desk.curtain()).not().isVisible();
        assertThat(desk.talk().draft()).hasValue("half a thought");
    }

    @Test
    @Tag("V2")
    void who_signs_in_after_somebody_else_finds_nothing_of_theirs() throws Exception {
        DeskPage desk = signedOutWithIda("alice");

        signInMeanwhile(desk, "bob");
        assertThat(desk.ready().row("Ida")).hasCount(0);
        assertThat(desk.page().getByText("Bob Okafor").first()).isVisible();
    }

    /** A desk on which a conversation and a draft were, when its session ended. */
    private DeskPage signedOutWithIda(String user) throws Exception {
        caller("Ida");
        AgentClient agent = parley.agent(user);
        DeskPage desk = desk(window(agent, Look.LAPTOP)).accept("Ida");
        desk.talk().draft().fill("half a thought");
        assertThat(desk.page().getByText("Draft saved")).isVisible();
        agent.post("/console/logout");
        assertEnded(desk);
        return desk;
    }

    /** In another window of the same browser. */
    private void signInMeanwhile(DeskPage desk, String user) throws Exception {
        signIn(desk.page().context(), parley.agent(user));
        desk.page().evaluate("() => dispatchEvent(new Event('focus'))");
    }

    @Test
    @Tag("V2")
    void a_session_that_ended_while_the_line_was_down_is_told_when_it_is_back() throws Exception {
        AgentClient alice = parley.agent("alice");
        BrowserContext window = window(alice, Look.LAPTOP);
        Cable cable = Cable.of(window);
        DeskPage desk = desk(window);
        cable.cut();
        assertThat(desk.strip()).containsText("Reconnecting");
        alice.post("/console/logout");
        cable.mend();

        assertEnded(desk);
    }

    /** The next attempt to connect may be far away, as after a restart. */
    @Test
    @Tag("V2")
    void a_server_that_cannot_tell_at_once_is_asked_again() throws Exception {
        AgentClient alice = parley.agent("alice");
        BrowserContext window = window(alice, Look.LAPTOP);
        Cable cable = Cable.of(window);
        DeskPage desk = desk(window);
        AtomicInteger unsure = new AtomicInteger(2);
        window.route("**/desk/main.js", route -> {
            if (unsure.getAndDecrement() > 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(500));
            } else {
                route.resume();
            }
        });
        cable.hush();
        alice.post("/console/logout");

        assertEnded(desk);
        assertThat(unsure).hasNegativeValue();
    }

    private static void assertEnded(DeskPage desk) {
        assertThat(desk.curtain()).containsText(ENDED, WELL_BEFORE_THE_NEXT_ATTEMPT);
        assertThat(desk.curtain().getByRole(AriaRole.LINK)).isFocused();
        assertThat(desk.availability()).containsText("Not connected");
    }
}
