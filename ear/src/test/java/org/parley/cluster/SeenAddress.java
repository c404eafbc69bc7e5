package org.parley.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.parley.system.Reachable;

/** Which address of a client and which host a node believes in: it is made to tell so in each answer. */
final class SeenAddress {

    private static final String HEADER = "X-Seen";

    private SeenAddress() {}

    /** From now on {@code node} tells. */
    static void tell(Node node) throws IOException {
        node.ask(
                "add",
                Map.of("expression", "set(attribute='%{o," + HEADER + "}', value='%a at %{i,Host}')"),
                "subsystem",
                "undertow",
                "configuration",
                "filter",
                "expression-filter",
                "seen");
        // Behind the filter that decides whom to believe.
        node.ask(
                "add",
                Map.of("priority", 2),
                "subsystem",
                "undertow",
                "server",
                "default-server",
                "host",
                "default-host",
                "filter-ref",
                "seen");
    }

    /** The address that is seen of a client at {@code from}, an address of this machine, who says it was {@code forged}, and the host. */
    static String of(Reachable door, String from, String forged) throws IOException {
        URI address = door.origin();
        try (Socket socket = door.http()
                .sslContext()
                .getSocketFactory()
                .createSocket(InetAddress.getByName("127.0.0.1"), address.getPort(), InetAddress.getByName(from), 0)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /chat/v1/sites/demo HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nX-Forwarded-For: "
                            + forged + "\r\nX-Forwarded-Host: forged.example\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("x-seen:"))
                    .findFirst()
                    .map(line -> line.substring(HEADER.length() + 1).strip())
                    .orElse("nobody tells");
        }
    }
}
