package org.parley.browser;

import com.microsoft.playwright.options.ColorScheme;

/** What a person looks at the pages with. */
record Look(int width, int height, ColorScheme colours, String locale) {

    static final Look LAPTOP = new Look(1366, 768, ColorScheme.LIGHT, "en-GB");
    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, "en-GB");

    Look dark() {
        return new Look(width, height, ColorScheme.DARK, locale);
    }

    /** The same for somebody who reads this language. */
    Look in(String language) {
        return new Look(width, height, colours, language);
    }

    /** Whether it is held in a hand, and touched. */
    boolean isPhone() {
        return width < height;
    }
}
