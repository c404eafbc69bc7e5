package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever has no browser hears of it here, before the long tests of the whole system begin. */
class ChromiumTest {

    @Test
    void it_is_there_or_is_installed_now() throws Exception {
        assertThat(Chromium.executable()).isExecutable();
    }
}
