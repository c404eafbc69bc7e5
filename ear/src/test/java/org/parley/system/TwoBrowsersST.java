package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visitor and an agent, each before a real browser. */
@SystemTest
class TwoBrowsersST {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Installation parley;

    TwoBrowsersST(Installation parley) {
        this.parley = parley;
    }

    @Test
    @Tag("R3")
    @Tag("V16")
    void a_conversation_goes_on_through_a_restart_with_nothing_lost_and_nothing_twice() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            Page agent = signIn(chromium, "alice");
            Page visitor = chromium.window(1366, 768, ColorScheme.LIGHT);
            FrameLocator widget = begin(visitor);
            Locator draft = widget.locator("textarea");
            agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .first()
                    .click();

            List<String> lines = new ArrayList<>();
            say(draft, "Enter", lines, "visitor before the restart");
            Locator reply = agent.locator("textarea");
            assertThat(agent.getByText(lines.get(0)).last()).isVisible(SOON);
            say(reply, "Control+Enter", lines, "agent before the restart");
            assertThat(widget.getByText(lines.get(1))).isVisible(SOON);

            parley.stop();
            say(draft, "Enter", lines, "visitor while the server is away");
            shoot(visitor, "visitor-away");
            shoot(agent, "agent-away");
            parley.ensureRunning();

            assertThat(agent.getByRole(AriaRole.LOG).getByText(lines.get(2))).isVisible(SOON);
            say(reply, "Control+Enter", lines, "agent after the restart");
            assertThat(widget.getByText(lines.get(3))).isVisible(SOON);
            shoot(visitor, "visitor-back");
            shoot(agent, "agent-back");

            for (String line : lines) {
                Assertions.assertThat(widget.getByText(line).count()).as(line).isEqualTo(1);
                Assertions.assertThat(
                                agent.getByRole(AriaRole.LOG).getByText(line).count())
                        .as(line)
                        .isEqualTo(1);
            }
        }
    }

    private Page signIn(Chromium chromium, String user) {
        Page page = chromium.window(1366, 768, ColorScheme.LIGHT);
        page.navigate(parley.at("/console/").toString());
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", parley.password(user));
        page.keyboard().press("Enter");
        assertThat(page.getByText("Available").first()).isVisible(SOON);
        return page;
    }

    private FrameLocator begin(Page page) {
        page.navigate(parley.at("/chat/demo/").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat"))
                .last()
                .click();
        FrameLocator widget = page.frameLocator("iframe");
        widget.getByRole(AriaRole.RADIO, new FrameLocator.GetByRoleOptions().setName("Cards"))
                .check();
        widget.getByRole(AriaRole.CHECKBOX).check();
        widget.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Start chat"))
                .click();
        assertThat(widget.locator("textarea")).isVisible(SOON);
        return widget;
    }

    private static void say(Locator field, String send, List<String> lines, String line) {
        lines.add(line);
        field.fill(line);
        field.press(send);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
