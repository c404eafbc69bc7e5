package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The desk before an agent. */
record DeskPage(Page page) {

    /** A button of the desk. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until it is connected. */
    DeskPage ready() {
        assertThat(availability()).containsText("Available");
        return this;
    }

    /** Whether new conversations are offered. */
    Locator availability() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Availability"))
                .getByRole(AriaRole.BUTTON)
                .first();
    }

    /** What is said about the connection, when there is something to say. */
    Locator strip() {
        return page.locator(".strip");
    }

    /** A conversation or an offer in the list, by the visitor's name. */
    Locator row(String visitor) {
        return page.locator("#pane-list li").filter(new Locator.FilterOptions().setHasText(visitor));
    }

    /** Whose conversation is open. */
    Locator title() {
        return page.locator("#talk-title");
    }

    /** Takes a waiting conversation. */
    DeskPage accept(String visitor) {
        row(visitor).getByText("Accept").click();
        assertThat(title()).hasText(visitor);
        assertThat(talk().draft()).isEditable();
        return this;
    }

    /** Opens a conversation from the list. */
    DeskPage show(String visitor) {
        row(visitor).locator(".row").click();
        assertThat(title()).hasText(visitor);
        return this;
    }

    /** The open conversation. */
    Talk talk() {
        return new Talk(page.getByRole(AriaRole.LOG), page.locator("#draft"), "Control+Enter");
    }

    /** Ends the open conversation. */
    void end() {
        button("Close").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close chat"))
                .click();
        assertThat(page.getByText("This chat is closed")).isVisible();
    }
}
