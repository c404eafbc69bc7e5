package org.parley.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("V3")
class InboxTest {

    private final Inbox inbox = new Inbox();

    @Test
    void parts_become_one_message() {
        assertThat(inbox.add("{\"a\"", false)).isEmpty();
        assertThat(inbox.add(":1", false)).isEmpty();
        assertThat(inbox.add("}", true)).contains("{\"a\":1}");
        assertThat(inbox.add("next", true)).contains("next");
    }

    @Test
    void a_message_over_the_limit_is_never_put_together() {
        String part = "x".repeat(40_000);
        inbox.add(part, false);

        assertThat(inbox.add(part, false)).isEmpty();
        assertThat(inbox.isOverflown()).isTrue();
        assertThat(inbox.add("{}", true)).isEmpty();
    }

    @Test
    void the_limit_is_in_bytes_as_they_come_over_the_wire() {
        assertThat(inbox.add("x".repeat(65_536), true)).isPresent();
        assertThat(inbox.add("\u00e9".repeat(32_768), true)).isPresent();
        assertThat(inbox.add("\u4e2d".repeat(21_845), true)).isPresent();
        assertThat(inbox.add("\ud83d\ude00".repeat(16_384), true)).isPresent();
        assertThat(inbox.isOverflown()).isFalse();

        assertThat(inbox.add("\u4e2d".repeat(21_846), true)).isEmpty();
        assertThat(inbox.isOverflown()).isTrue();
    }

    @Test
    void a_flood_of_empty_parts_is_too_much_too() {
        for (int i = 0; i < 1_000; i++) {
            inbox.add("", false);
        }

        assertThat(inbox.isOverflown()).isTrue();
    }
}
