package org.parley.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what keeps people from using a page. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String ASK = """
            () => axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) => violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)))
            """;

    private Axe() {}

    /** The serious and critical violations on this page and in its frames. */
    static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        for (Frame frame : page.frames()) {
            if (frame.evaluate("() => 'axe' in window").equals(false)) {
                frame.evaluate(SCRIPT + "; undefined");
            }
            ((List<?>) frame.evaluate(ASK)).forEach(each -> found.add(each.toString()));
        }
        return found;
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
