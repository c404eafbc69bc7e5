package org.parley.bench.parley;

import java.net.URI;
import org.parley.bench.plan.Scenario.Transport;

/**
 * Where a server is spoken to.
 *
 * @param https its port with TLS
 * @param plain its port without, for scenarios over plain {@code ws}
 * @param page the page of visitors whose sockets are over TLS
 */
public record Site(int https, int plain, URI page) {

    /** Where requests are sent. */
    public URI origin() {
        return URI.create("https://localhost:" + https);
    }

    /** Where sockets are opened. */
    public URI address(Transport transport, String path) {
        return transport == Transport.WSS
                ? URI.create("wss://localhost:" + https + path)
                : URI.create("ws://localhost:" + plain + path);
    }

    /** The page that agents' sockets claim to be opened by: the server's own, as it is addressed. */
    String ownPage(Transport transport) {
        return "https://" + address(transport, "/").getAuthority();
    }

    /** The page that visitors' sockets claim to be opened by. */
    String page(Transport transport) {
        return transport == Transport.WSS ? page.toString() : ownPage(transport);
    }
}
