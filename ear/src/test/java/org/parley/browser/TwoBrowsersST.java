package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.system.Installation;
import org.parley.system.SystemTest;

/** A visitor and an agent, each before a real browser, through a restart on each database. */
@SystemTest
@ExtendWith(CastExtension.class)
class TwoBrowsersST extends Browsing {

    /** Browsers try again ever more seldom. */
    private static final LocatorAssertions.IsVisibleOptions AFTER_A_START =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    TwoBrowsersST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    @Tag("R3")
    @Tag("V16")
    void a_conversation_goes_on_through_a_restart_with_nothing_lost_and_nothing_twice() throws Exception {
        DeskPage alice = desk("alice", Look.LAPTOP);
        VisitorPage visitor = visitor("Ida");
        Talk desk = alice.accept("Ida").talk();
        Talk chat = visitor.talk();

        chat.say("visitor before the restart");
        assertThat(desk.message("visitor before the restart")).isVisible();
        desk.say("agent before the restart");
        assertThat(chat.message("agent before the restart")).isVisible();

        parley.stop();
        chat.say("visitor while the server is away");
        shoot("away");
        parley.ensureRunning();

        assertThat(desk.message("visitor while the server is away")).isVisible(AFTER_A_START);
        desk.say("agent after the restart");
        assertThat(chat.message("agent after the restart")).isVisible(AFTER_A_START);
        shoot("back");

        String[] all = {
            "visitor before the restart",
            "agent before the restart",
            "visitor while the server is away",
            "agent after the restart"
        };
        assertThat(chat.texts()).hasText(all);
        assertThat(desk.texts()).hasText(all);
    }
}
