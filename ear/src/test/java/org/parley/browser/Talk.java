package org.parley.browser;

import com.microsoft.playwright.Locator;

/**
 * One side of a conversation, as it is on a screen.
 *
 * @param log what was said
 * @param draft where one writes
 * @param send the key that sends it
 */
record Talk(Locator log, Locator draft, String send) {

    /** Says this, as a person does. */
    void say(String text) {
        draft.fill(text);
        draft.press(send);
    }

    /** What is shown of each message that holds this text: the text, and beside it its state. */
    Locator message(String text) {
        return log.locator(".msg").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The texts of all messages, in order. */
    Locator texts() {
        return log.locator(".msg .bubble");
    }
}
