package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.system.Installation;

/** The chat on pages that were written by others, and on screens of all kinds. */
@BrowserTest
class EmbeddingST extends Browsing {

    EmbeddingST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    @Test
    @Tag("V11")
    void a_page_that_allows_our_server_and_nothing_else_is_enough() {
        BrowserContext window = window(Look.LAPTOP);
        List<String> problems = new ArrayList<>();
        window.onConsoleMessage(message -> problems.add(message.text()));
        String us = parley.origin().toString();
        VisitorPage visitor = bank(
                        window, "default-src 'none'; script-src %s; frame-src %s".formatted(us, us), "", "en")
                .begin("Ida");
        visitor.talk().say("hello");

        assertThat(visitor.talk().message("hello")).containsText("Delivered");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/, /chat/frame.html?site=demo",
        "https://evil.example/, /console/login.xhtml",
        "/bank.html, /console/login.xhtml",
        "/bank.html, /chat/frame.html?site=quagmire"
    })
    @Tag("V3")
    void a_page_that_may_not_embed_it_shows_nothing_of_it(String page, String embedded) {
        BrowserContext window = window(Look.LAPTOP);
        // Or the browser keeps a page of the internet from this machine's server before it asks whether it may.
        window.grantPermissions(List.of("local-network-access"));
        Page foreign = window.newPage();
        String address = parley.at(page).toString();
        String html = "<!doctype html><iframe src=\"%s\"></iframe>".formatted(parley.at(embedded));
        foreign.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(html)));

        ConsoleMessage refusal = foreign.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().contains("frame-ancestors")),
                () -> foreign.navigate(address));
        assertThat(refusal.type()).isEqualTo("error");
        assertThat(foreign.frameLocator("iframe").getByRole(AriaRole.HEADING))
                .not()
                .isAttached();
    }

    @Test
    void the_styles_of_the_page_cannot_break_it() {
        VisitorPage visitor = bank(window(Look.LAPTOP), "", """
                * { all: unset !important }
                parley-chat { opacity: .1 !important; transform: scale(.5) !important; font-size: 3px !important }
                button, iframe { display: none !important }
                p { display: block !important; height: 3000px !important }
                """, "en");
        assertThat(visitor.launcher()).isInViewport();
        visitor.page().mouse().wheel(0, 1_000);
        assertThat(visitor.launcher()).isInViewport();
        assertThat(visitor.launcher()).hasCSS("background-color", "rgb(38, 71, 168)");
        assertThat(visitor.launcher()).hasCSS("font-size", "16px");

        visitor.begin("Ida").talk().say("hello");
        assertThat(visitor.talk().message("hello")).containsText("Delivered");
        assertThat(visitor.talk().draft()).isInViewport();
    }

    @Test
    void on_a_phone_it_fills_the_screen() {
        VisitorPage visitor = visitor(Look.PHONE).begin("Ida");
        BoundingBox box = visitor.page().locator("parley-chat iframe").boundingBox();
        assertThat(List.of(box.x, box.y, box.width, box.height)).containsExactly(0.0, 0.0, 390.0, 844.0);
        assertThat(Overlaps.on(visitor.page())).isEmpty();

        visitor.talk().say("hello");
        assertThat(visitor.talk().draft()).hasValue("hello\n");
        visitor.button("Send").tap();
        assertThat(visitor.talk().message("hello")).containsText("Delivered");
        visitor.button("Minimise chat").tap();
        assertThat(visitor.launcher()).isInViewport();
    }

    @Test
    void in_the_dark_it_is_dark() {
        VisitorPage visitor = visitor(Look.LAPTOP.dark()).begin("Ida");
        assertThat(visitor.chat().locator("body")).hasCSS("background-color", "rgb(28, 31, 35)");
        assertThat(visitor.talk().draft()).hasCSS("color-scheme", "light dark");
    }

    @Test
    void in_arabic_it_is_the_other_way_round_and_nothing_overlaps() {
        BrowserContext window =
                Site.in(window(Look.LAPTOP.in("ar"))).speaks("ar").told();
        VisitorPage visitor = bank(window, "", "", "ar");
        assertThat(visitor.launcher().boundingBox().x).isLessThan(200);

        visitor.begin("ليلى").talk().say("مرحبا, IBAN?");
        assertThat(visitor.chat().locator("html")).hasAttribute("dir", "rtl");
        assertThat(visitor.header().getByRole(AriaRole.HEADING)).hasCSS("text-align", "right");
        assertThat(visitor.talk().message("مرحبا")).containsText("Delivered");
        assertThat(Overlaps.on(visitor.page())).isEmpty();
        assertThat(visitor.button("Send").boundingBox().x)
                .isLessThan(visitor.talk().draft().boundingBox().x);
    }

    /** A page of a bank with this policy, these styles and this language. */
    private VisitorPage bank(BrowserContext window, String policy, String styles, String language) {
        String direction = language.equals("ar") ? "rtl" : "ltr";
        String html = """
                <!doctype html><html lang="%s" dir="%s"><head><meta charset="utf-8"><title>Bank</title>
                <meta name="viewport" content="width=device-width">%s
                <script src="%s" data-site="demo" async></script></head><body><p>Savings</p></body></html>""".formatted(
                        language,
                        direction,
                        styles.isEmpty() ? "" : "<style>" + styles + "</style>",
                        parley.at("/chat/loader.js"));
        Map<String, String> headers = policy.isEmpty()
                ? Map.of("Content-Type", "text/html")
                : Map.of("Content-Type", "text/html", "Content-Security-Policy", policy);
        String address = parley.at("/bank.html").toString();
        window.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setHeaders(headers).setBody(html)));
        Page page = window.newPage();
        page.navigate(address);
        return new VisitorPage(page);
    }
}
