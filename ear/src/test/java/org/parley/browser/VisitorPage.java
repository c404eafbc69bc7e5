package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A page of the bank with the chat on it, before a visitor. */
record VisitorPage(Page page) {

    private static final String KEPT = """
            async () => [
              ...Object.entries(localStorage), ...Object.entries(sessionStorage),
              ...document.cookie.split(';').filter(Boolean),
              ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
            ].map(String)""";

    /** The button on the bank's page that opens the chat. */
    Locator launcher() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Chat")));
    }

    /** The chat itself. */
    FrameLocator chat() {
        return page.frameLocator("parley-chat iframe");
    }

    /** A button in the chat. */
    Locator button(String name) {
        return chat().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Who one talks to, and where the chat stands. */
    Locator header() {
        return chat().locator("header:visible");
    }

    /** What is said about the connection, when there is something to say. */
    Locator strip() {
        return chat().locator(".strip");
    }

    /** The box that says yes. */
    Locator consent() {
        return chat().getByRole(AriaRole.CHECKBOX);
    }

    /** Waits until the chat is connected, and nobody has it yet. */
    VisitorPage inLine() {
        assertThat(chat().getByText("You are next in line")).isVisible();
        return this;
    }

    /** Opens the chat. */
    VisitorPage open() {
        launcher().click();
        assertThat(header()).isVisible();
        return this;
    }

    /** Chooses the cards department, agrees, and starts a conversation under this name. */
    VisitorPage begin(String name) {
        open();
        chat().getByLabel("Cards").check();
        chat().getByLabel("Your name").fill(name);
        consent().check();
        button("Start chat").click();
        assertThat(talk().draft()).isVisible();
        return this;
    }

    /** The conversation. */
    Talk talk() {
        return new Talk(
                chat().getByRole(AriaRole.LOG), chat().getByLabel("Message").and(chat().locator("textarea")), "Enter");
    }

    /** Everything that the browser keeps for this page, and for the chat in it, in this tab. */
    Set<String> kept() {
        Set<String> kept = new HashSet<>();
        for (Frame frame : page.frames()) {
            ((List<?>) frame.evaluate(KEPT)).forEach(each -> kept.add(each.toString()));
        }
        return kept;
    }

    /** What the chat asks before it does what cannot be taken back. */
    Locator question() {
        return chat().getByRole(AriaRole.DIALOG);
    }

    /** Answers it. */
    void answer(String button) {
        question()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
