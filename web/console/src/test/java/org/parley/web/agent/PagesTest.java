package org.parley.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the content security policy refuses at run time is refused here first, with the line it stands on. */
@Tag("V3")
@Tag("V11")
class PagesTest {

    private static final int LONGEST_MODULE = 300;

    @Test
    void pages_hold_no_script_style_or_handler_of_their_own() throws IOException {
        Pattern inline = Pattern.compile(
                "<style|\\sstyle=|\\son\\w+=|<script>|<script(?![^>]*\\ssrc=)|javascript:|f:ajax|h:form");

        assertThat(lines(inline, ".xhtml", ".html")).isEmpty();
    }

    @Test
    void pages_and_modules_name_no_other_host() throws IOException {
        Pattern elsewhere = Pattern.compile("(?<![\\w.])(?:https?|wss?)://(?!www\\.w3\\.org/|jakarta\\.ee/)");

        assertThat(lines(elsewhere, ".xhtml", ".html", ".js", ".css")).isEmpty();
    }

    @Test
    void modules_never_parse_markup_or_code() throws IOException {
        Pattern parses = Pattern.compile(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\(|new Function\\(|srcdoc");

        assertThat(lines(parses, ".js")).isEmpty();
    }

    @Test
    @Tag("V12")
    void this_browser_keeps_nothing_but_theme_and_density() throws IOException {
        Pattern stores = Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.");

        assertThat(lines(stores, ".js").keySet()).allMatch(place -> place.startsWith("shell/"));
        assertThat(lines(Pattern.compile("setItem\\("), ".js").values())
                .containsExactly("localStorage.setItem(`parley.${name}`, value);");
    }

    @Test
    void modules_are_short() throws IOException {
        for (Path file : Pages.files(".js")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_MODULE);
        }
    }

    /** The lines that match, by place. */
    private static Map<String, String> lines(Pattern pattern, String... suffixes) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : Pages.files(suffixes)) {
            List<String> text = Files.readAllLines(file);
            for (int line = 0; line < text.size(); line++) {
                if (pattern.matcher(text.get(line)).find()) {
                    found.put(
                            Pages.FOLDER.relativize(file) + ":" + (line + 1),
                            text.get(line).strip());
                }
            }
        }
        return found;
    }
}
