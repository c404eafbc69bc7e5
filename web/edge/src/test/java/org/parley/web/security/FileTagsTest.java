package org.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTagsTest {

    @Test
    void a_tag_is_the_contents_and_nothing_elses() throws IOException {
        assertThat(tag("one")).isEqualTo(tag("one")).isNotEqualTo(tag("two")).matches("\"[A-Za-z0-9_-]{20}\"");
    }

    @Test
    void what_a_browser_holds_is_recognised() {
        assertThat(FileTags.holds("\"a\"", "\"a\"")).isTrue();
        assertThat(FileTags.holds("\"b\", W/\"a\"", "\"a\"")).isTrue();
        assertThat(FileTags.holds("\"b\"", "\"a\"")).isFalse();
        assertThat(FileTags.holds(null, "\"a\"")).isFalse();
    }

    private static String tag(String content) throws IOException {
        return FileTags.tag(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
