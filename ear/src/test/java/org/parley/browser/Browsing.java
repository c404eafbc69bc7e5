package org.parley.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.parley.system.AgentClient;
import org.parley.system.Installation;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** Opens windows for a test; closes them after it, and ends the conversations it left. */
abstract class Browsing {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> AGENTS = List.of("alice", "bob");

    final Installation parley;
    private final Cast cast;
    private final List<BrowserContext> windows = new ArrayList<>();

    Browsing(Installation parley, Cast cast) {
        this.parley = parley;
        this.cast = cast;
    }

    /** A window of its own, with no cookie and nothing stored. */
    final BrowserContext window(Look look) {
        BrowserContext window = cast.chromium().window(look);
        windows.add(window);
        return window;
    }

    /** The bank's page in a new window. */
    final VisitorPage visitor(Look look) {
        return visitor(window(look).newPage());
    }

    /** The bank's page in this one. */
    final VisitorPage visitor(Page page) {
        page.navigate(parley.at("/chat/demo/").toString());
        return new VisitorPage(page);
    }

    /** A visitor in conversation in the department of cards, on a laptop. */
    final VisitorPage visitor(String name) {
        return visitor(Look.LAPTOP).begin(name);
    }

    /** The desk of somebody who is signed in, in a new window. */
    final DeskPage desk(String user, Look look) throws IOException, InterruptedException {
        return desk(window(user, look));
    }

    /** A new window of somebody who is signed in. */
    final BrowserContext window(String user, Look look) throws IOException, InterruptedException {
        return window(agent(user), look);
    }

    /** A new window with the session of this agent. */
    final BrowserContext window(AgentClient agent, Look look) {
        BrowserContext window = window(look);
        signIn(window, agent);
        return window;
    }

    /** Gives a window the session of this agent. */
    final void signIn(BrowserContext window, AgentClient agent) {
        String[] cookie = agent.cookie().split("=", 2);
        window.addCookies(List.of(new Cookie(cookie[0], cookie[1])
                .setDomain("localhost")
                .setPath("/console")
                .setSecure(true)));
    }

    /** The desk in one more tab of this window. */
    final DeskPage desk(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(parley.at("/console/desk.xhtml").toString());
        return new DeskPage(page).ready();
    }

    /** An agent as a program, whose session no test may end. */
    final AgentClient agent(String user) throws IOException, InterruptedException {
        return cast.agent(parley, user);
    }

    /** A visitor, as a program, of this name, who waits for somebody of the department of cards. */
    final VisitorClient caller(String name) throws IOException, InterruptedException {
        VisitorClient visitor = parley.visitor();
        Map<String, Object> arrival = visitor.arrival("cards");
        arrival.put("form", Map.of("name", name));
        return visitor.begin(arrival);
    }

    /** Alice, as a program, takes the visitor of this name. */
    final Answerer answer(String visitor) throws IOException, InterruptedException {
        return Answerer.of(agent("alice"), visitor);
    }

    /** Takes a picture of each page. */
    final void shoot(String name) {
        int number = 0;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + "-" + number + ".png")));
            }
        }
    }

    @AfterEach
    final void close() throws IOException, InterruptedException {
        windows.forEach(BrowserContext::close);
        for (String user : AGENTS) {
            endConversations(agent(user));
        }
    }

    /** Other tests begin with an empty desk, or nearly. */
    private static void endConversations(AgentClient agent) {
        try (Wire desk = agent.connect(Map.of())) {
            JsonNode welcome = desk.await("welcome");
            for (JsonNode waiting : welcome.path("waiting")) {
                end(desk, "accept", waiting);
                end(desk, "close", waiting);
            }
            for (JsonNode open : welcome.path("conversations")) {
                end(desk, "close", open);
            }
        }
    }

    private static void end(Wire desk, String how, JsonNode conversation) {
        desk.send(Map.of(
                "type", how, "conversation", conversation.path("conversation").asText()));
        desk.await("ok", ok -> ok.path("re").asText().equals(how));
    }
}
