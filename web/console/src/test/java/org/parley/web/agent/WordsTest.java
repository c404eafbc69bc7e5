package org.parley.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String BUNDLE = "org.parley.web.agent.words";
    private static final String USE = "(?<![./])\\bwords\\.(\\w+)";

    @Test
    void both_languages_have_every_key() {
        assertThat(bundle(Locale.GERMAN).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void every_key_a_page_uses_exists_and_every_key_is_used() throws IOException {
        assertThat(found(USE, ".xhtml")).isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void the_desk_has_every_word_in_both_languages() throws IOException {
        Set<String> english = keys(Pages.FOLDER.resolve("desk/words.en.js"));

        assertThat(keys(Pages.FOLDER.resolve("desk/words.de.js")))
                .isEqualTo(english)
                .isNotEmpty();
    }

    @Test
    void every_word_the_desk_uses_exists_and_every_word_is_used() throws IOException {
        assertThat(found(USE, ".js")).isEqualTo(keys(Pages.FOLDER.resolve("desk/words.en.js")));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> keys(Path words) throws IOException {
        return all(Pattern.compile("^ {2}'?([\\w-]+)'?:", Pattern.MULTILINE), exported(Files.readString(words)));
    }

    private static String exported(String source) {
        return source.substring(source.indexOf("\nexport const "));
    }

    private static Set<String> found(String expression, String suffix) throws IOException {
        Pattern pattern = Pattern.compile(expression);
        Set<String> all = new TreeSet<>();
        for (Path file : Pages.files(suffix)) {
            if (!file.getFileName().toString().startsWith("words.")) {
                all.addAll(all(pattern, Files.readString(file)));
            }
        }
        return all;
    }

    private static Set<String> all(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        for (int at = 0; matcher.find(at); at = matcher.end(1)) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
