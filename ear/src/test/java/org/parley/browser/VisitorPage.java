package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A page of the bank with the chat on it, before a visitor. */
record VisitorPage(Page page) {

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

    /** Answers a question that the chat asks before it does what cannot be taken back. */
    void answer(String button) {
        chat().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
