package org.parley.web.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the widget's files without a browser. */
class WidgetFilesTest {

    private static final Path SOURCES = Path.of("src/main/webapp");
    private static final Path SERVED = Path.of("target/webapp");
    private static final Path LOOK = Path.of("../edge/target/classes/META-INF/resources/look");

    @Test
    @Tag("P12")
    void the_loader_is_at_most_4_kilobytes() {
        assertThat(compressed(SERVED.resolve("loader.js"))).isLessThanOrEqualTo(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Tag("P12")
    void the_widget_is_at_most_43_kilobytes_in_each_language(String language) {
        Stream<Path> linked = matches(SERVED.resolve("frame.html"), "(?:href|src)=\"((?:look|widget)/[^\"]+)\"")
                .map(link -> link.startsWith("look/")
                        ? LOOK.resolve(link.substring("look/".length()))
                        : SERVED.resolve(link));
        Stream<Path> others = Stream.of(
                SERVED.resolve("frame.html"), SERVED.resolve("widget/" + language + ".js"), LOOK.resolve("icons.svg"));

        assertThat(Stream.concat(linked, others)
                        .mapToLong(WidgetFilesTest::compressed)
                        .sum())
                .isBetween(20_000L, 43_000L);
    }

    @Test
    void the_frame_fetches_every_module_at_once() {
        List<String> linked = matches(SOURCES.resolve("frame.html"), "(?:href|src)=\"widget/([^\"]+\\.js)\"")
                .toList();

        assertThat(scripts(SOURCES.resolve("widget"))
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.matches("[a-z]{2}\\.js")))
                .containsExactlyInAnyOrderElementsOf(linked);
    }

    @Test
    void both_languages_have_the_same_words() {
        assertThat(keys("de.js")).isNotEmpty().containsExactlyElementsOf(keys("en.js"));
    }

    @Test
    void every_word_the_widget_asks_for_exists() {
        List<String> keys = keys("en.js");
        Stream<String> asked = scripts(SOURCES.resolve("widget")).flatMap(file -> matches(file, "\\bt\\('([\\w-]+)'"));

        assertThat(asked).isNotEmpty().allMatch(keys::contains);
    }

    @Test
    @Tag("V3")
    void no_script_parses_markup_or_runs_text() {
        assertThat(source())
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|parseFromString")
                .doesNotContainPattern("\\beval\\(|new Function|srcdoc");
    }

    @Test
    @Tag("V11")
    @Tag("V12")
    void no_script_keeps_a_cookie_or_calls_another_host() {
        assertThat(source())
                .doesNotContainPattern("document\\.cookie|localStorage|indexedDB")
                .doesNotContainPattern("https?://(?!HOST/|www\\.w3\\.org/2000/svg')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame.html", "demo/index.html"})
    void pages_obey_a_policy_without_inline_script_or_style(String page) {
        assertThat(read(SOURCES.resolve(page)))
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    private static String source() {
        return Stream.concat(scripts(SOURCES), scripts(LOOK))
                .map(WidgetFilesTest::read)
                .reduce("", String::concat);
    }

    private static List<String> keys(String catalogue) {
        return matches(SOURCES.resolve("widget").resolve(catalogue), "(?m)^  '?([\\w-]+)'?:\\s")
                .toList();
    }

    private static Stream<String> matches(Path file, String pattern) {
        return Pattern.compile(pattern).matcher(read(file)).results().map(WidgetFilesTest::first);
    }

    private static String first(MatchResult result) {
        return result.group(1);
    }

    private static Stream<Path> scripts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long compressed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
