package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.system.Installation;

/** No page keeps anybody out: axe-core has nothing serious to say, and nothing overlaps. */
@BrowserTest
class AccessibilityST extends Browsing {

    AccessibilityST(Installation parley, Cast cast) {
        super(parley, cast);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.LAPTOP, Look.LAPTOP.dark(), Look.PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_chat_from_the_launcher_to_its_end(Look look) throws Exception {
        VisitorPage visitor = visitor(look);
        Page page = visitor.page();
        assertAccessible(page);
        visitor.begin("Ida").inLine();
        assertAccessible(page);
        try (Answerer alice = answer("Ida")) {
            visitor.talk().draft().fill("4111 1111 1111 1111");
            visitor.button("Send").click();
            alice.say("Thank you. Which of the two payments was it, the one of Monday or the one of Tuesday?");
            alice.type();
            assertThat(visitor.chat().getByText("is typing…")).isVisible();
            assertThat(visitor.talk().message("card")).containsText("Delivered");
            assertAccessible(page);
            visitor.button("Privacy").click();
            assertAccessible(page);
            visitor.button("Withdraw consent").click();
            assertAccessible(page);
            visitor.answer("Withdraw consent");
            assertThat(visitor.button("Start a new chat")).isVisible();
            assertAccessible(page);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_form_before_a_chat(Look look) {
        VisitorPage visitor = visitor(look).open();
        assertThat(visitor.consent()).isVisible();
        assertAccessible(visitor.page());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_desk_from_the_door_to_a_closed_conversation(Look look) throws Exception {
        Page door = window(look).newPage();
        door.navigate(parley.at("/console/login.xhtml?error").toString());
        assertAccessible(door);

        DeskPage desk = desk("alice", look);
        assertAccessible(desk.page());
        caller("Ida");
        desk.show("Ida");
        assertAccessible(desk.page());
        if (look.isPhone()) {
            desk.button("Back to the list").click();
        }
        desk.accept("Ida").talk().say("is it 4111 1111 1111 1111?");
        assertThat(desk.talk().message("card")).containsText("Sent");
        assertAccessible(desk.page());
        desk.page().keyboard().press("Control+k");
        assertThat(desk.question()).isVisible();
        assertAccessible(desk.page());
        desk.page().keyboard().press("Escape");
        desk.end();
        assertAccessible(desk.page());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_of_the_administration(Look look) throws Exception {
        Page page = window("admin", look).newPage();
        page.navigate(parley.at("/console/admin/users.xhtml").toString());
        List<?> addresses =
                (List<?>) page.locator(".side [data-areas] a").evaluateAll("links => links.map((link) => link.href)");
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(5);
        for (Object address : addresses) {
            page.navigate(address.toString());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertAccessible(page);
        }
    }

    private static void assertAccessible(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        assertThat(Overlaps.on(page)).as(page.url()).isEmpty();
    }
}
