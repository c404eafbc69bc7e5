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
        return page.locator("[data-rail=availability] > button");
    }

    /** What is said about the connection, when there is something to say. */
    Locator strip() {
        return page.locator(".strip");
    }

    /** What covers the desk while nobody is signed in. */
    Locator curtain() {
        return page.getByRole(AriaRole.ALERTDIALOG);
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
        show(visitor);
        page.locator(".offer").getByText("Accept").click();
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

    /** What is read out of things that happen elsewhere on the desk. */
    Locator news() {
        return page.locator("#live");
    }

    /** Sets whether new conversations are offered. */
    void become(String status) {
        availability().click();
        page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(status))
                .click();
        assertThat(availability()).containsText(status);
    }

    /** What the desk asks before it does what cannot be taken back. */
    Locator question() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Ends the open conversation. */
    void end() {
        button("Close").click();
        question()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close chat"))
                .click();
        assertThat(page.getByText("This chat is closed")).isVisible();
    }
}
