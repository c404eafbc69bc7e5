package org.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real browser. Installs Debian's where it is missing and may be installed; else says what to do. */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final String INSTALL = "apt-get update -q && apt-get install -y --no-install-recommends chromium";
    private static final long INSTALL_MINUTES = 10;

    /** In milliseconds; a busy machine is not a broken one. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts one without a window. */
    static Chromium start() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Path executable = executable();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return new Chromium(playwright, browser);
    }

    /** Where it is, once it is there. */
    static Path executable() throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isEmpty() && Files.isExecutable(Path.of("/usr/bin/apt-get")) && isRoot()) {
            Process install = new ProcessBuilder("/bin/sh", "-c", INSTALL)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!install.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                install.destroyForcibly();
            }
            found = find();
        }
        return found.orElseThrow(() -> new AssertionError("The browser tests need Chromium. Run as root: " + INSTALL));
    }

    private static Optional<Path> find() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A window of its own, with no cookie and nothing stored, that accepts the server's self-made certificate. */
    BrowserContext window(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(look.width(), look.height())
                .setHasTouch(look.isPhone())
                .setIsMobile(look.isPhone())
                .setColorScheme(look.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(look.locale()));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
