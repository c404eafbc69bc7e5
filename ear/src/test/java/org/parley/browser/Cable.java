package org.parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire between a window and the server, in the hands of a test. Laid before the window's pages are loaded. */
final class Cable {

    private static final int BROKEN = 3000;
    private static final int GONE = 4410;

    private final BrowserContext window;
    private final List<WebSocketRoute> ends = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private boolean holding;
    private boolean cut;
    private boolean hushed;
    private boolean gone;
    private @Nullable String refused;

    private Cable(BrowserContext window) {
        this.window = window;
    }

    /** Lays it. */
    static Cable of(BrowserContext window) {
        Cable cable = new Cable(window);
        window.routeWebSocket("**/*socket", cable::connect);
        return cable;
    }

    private void connect(WebSocketRoute page) {
        ends.add(page);
        if (cut) {
            drop();
        } else if (gone) {
            page.close(new WebSocketRoute.CloseOptions().setCode(GONE));
        } else if (!hushed) {
            WebSocketRoute server = page.connectToServer();
            ends.add(server);
            page.onMessage(frame -> answer(frame.text(), page, server));
            server.onMessage(frame -> pass(() -> page.send(frame.text())));
        }
    }

    private void answer(String frame, WebSocketRoute page, WebSocketRoute server) {
        if (refused != null && frame.contains("\"type\":\"" + refused + "\"")) {
            page.send("{\"type\":\"refused\",\"re\":\"" + refused + "\",\"code\":\"busy\",\"retryAfterMs\":100}");
            refused = null;
        } else {
            server.send(frame);
            passed.add(frame);
        }
    }

    /**
     * Waits until a frame of this type has gone to the server. Frames go on only while the browser is being asked something,
     * so who waits for their effect elsewhere has to wait for this first.
     */
    void awaitPassed(String type) {
        window.pages()
                .get(0)
                .waitForCondition(() -> passed.stream().anyMatch(frame -> frame.contains("\"type\":\"" + type + "\"")));
    }

    /** The next frame of this type does not arrive: it is refused for now, as by a server that is busy. */
    void refuse(String type) {
        refused = type;
    }

    /** Nothing goes through any more, and the browser knows that it is offline. */
    void cut() {
        cut = true;
        window.setOffline(true);
        drop();
    }

    /** Breaks, and whoever connects again is answered by nobody. */
    void hush() {
        hushed = true;
        drop();
    }

    /** Whoever connects is told that the conversation is gone. */
    void end() {
        gone = true;
    }

    /** Everything goes through again. */
    void mend() {
        cut = false;
        window.setOffline(false);
    }

    private void drop() {
        ends.forEach(end -> end.close(new WebSocketRoute.CloseOptions().setCode(BROKEN)));
        ends.clear();
    }

    private void pass(Runnable frame) {
        if (holding) {
            held.add(frame);
        } else {
            frame.run();
        }
    }

    /** What the server sends stays on its way. */
    void hold() {
        holding = true;
    }

    /** What was held arrives. */
    void release() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }
}
