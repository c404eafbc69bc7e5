package org.parley.bench.parley;

import java.net.URI;
import org.parley.bench.plan.Scenario.Transport;

/**
 * Where a server is spoken to.
 *
 * @param https its port with TLS
 * @param plain its port without, for scenarios over plain {@code ws}
 * @param origin the page that sockets claim to be opened by, and requests are sent to
 */
public record Site(int https, int plain, URI origin) {

    /** Where sockets are opened. */
    public URI address(Transport transport, String path) {
        return transport == Transport.WSS
                ? URI.create("wss://localhost:" + https + path)
                : URI.create("ws://localhost:" + plain + path);
    }

    /** The page the sockets claim to be opened by: this server's own, as it is addressed. */
    public String page(Transport transport) {
        return "https://" + address(transport, "/").getAuthority();
    }
}
