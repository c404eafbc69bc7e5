import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A visitor and an agent who are programs. Needs a JDK (17 or later) and nothing else:
 *
 * <pre>
 * java Talk.java visitor https://localhost:8443 parley.pem "My card 4111 1111 1111 1111 was refused"
 * java Talk.java agent   https://localhost:8443 parley.pem alice PASSWORD
 * </pre>
 *
 * parley.pem holds the server's certificate. A program in earnest reads JSON with a library, keeps unanswered messages, and
 * connects again with growing pauses.
 */
public class Talk {

    private final String server;
    private final HttpClient http;
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private WebSocket socket;

    private Talk(String server, Path certificate) throws Exception {
        this.server = server;
        this.http = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    }

    public static void main(String[] args) throws Exception {
        Talk talk = new Talk(args[1], Path.of(args[2]));
        if (args[0].equals("visitor")) {
            talk.visit(args[3]);
        } else {
            talk.answer(args[3], args[4]);
        }
    }

    /** Agrees to the current text, starts a conversation, says one thing, and leaves after the first answer. */
    private void visit(String text) throws Exception {
        String site = request(HttpRequest.newBuilder(URI.create(server + "/chat/v1/sites/demo?locale=en"))).body();
        String start = "{\"site\":\"demo\",\"department\":\"cards\",\"locale\":\"en\",\"form\":{\"name\":\"Example program\"},"
                + "\"consent\":{\"given\":true,\"version\":" + number(site, "version")
                + ",\"hash\":\"" + string(site, "hash") + "\"}}";
        String started = request(HttpRequest.newBuilder(URI.create(server + "/chat/v1/conversations"))
                        .header("Content-Type", "application/json")
                        // Repeated after a lost answer, it gives the same conversation.
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(start)))
                .body();
        connect(http.newWebSocketBuilder(), string(started, "socket"));
        send("{\"type\":\"hello\",\"token\":\"" + string(started, "token") + "\",\"after\":0}");
        send("{\"type\":\"say\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
        while (true) {
            String frame = next();
            if (string(frame, "type").equals("said") && string(frame, "from").equals("agent")) {
                send("{\"type\":\"read\",\"seq\":" + number(frame, "seq") + "}");
                send("{\"type\":\"leave\"}");
            } else if (string(frame, "type").equals("closed")) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
                return;
            }
        }
    }

    /** Signs in, takes what waits, and answers each message in it; until a conversation it took is over. */
    private void answer(String user, String password) throws Exception {
        HttpResponse<String> door = request(HttpRequest.newBuilder(URI.create(server + "/console/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
        if (door.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + door.statusCode());
        }
        String cookie = door.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        connect(
                http.newWebSocketBuilder().header("Cookie", cookie),
                server.replaceFirst("^https", "wss") + "/console/socket");
        send("{\"type\":\"hello\",\"after\":{}}");
        Set<String> mine = new HashSet<>();
        while (true) {
            String frame = next();
            String conversation = string(frame, "conversation");
            switch (string(frame, "type")) {
                case "welcome" -> {
                    int waiting = frame.indexOf("\"waiting\":[{");
                    if (waiting >= 0) {
                        accept(frame.substring(waiting));
                    }
                }
                case "offer" -> accept(frame);
                case "opened" -> mine.add(conversation);
                case "said" -> {
                    if (mine.contains(conversation) && string(frame, "from").equals("visitor")) {
                        send("{\"type\":\"say\",\"conversation\":\"" + conversation + "\",\"id\":\""
                                + UUID.randomUUID() + "\",\"text\":\"Thank you. A colleague will call you.\"}");
                    }
                }
                case "closed" -> {
                    if (mine.contains(conversation) || socket.isInputClosed()) {
                        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void accept(String frame) {
        send("{\"type\":\"accept\",\"conversation\":\"" + string(frame, "conversation") + "\"}");
    }

    private void connect(WebSocket.Builder builder, String address) {
        socket = builder.subprotocols("parley.v1")
                // Which page a program acts for; without one the handshake is refused.
                .header("Origin", server)
                .buildAsync(URI.create(address), new Frames())
                .join();
    }

    private void send(String frame) {
        System.out.println("> " + frame);
        socket.sendText(frame, true).join();
    }

    /** The next frame; while there is none, the line is kept alive. */
    private String next() throws InterruptedException {
        while (true) {
            String frame = frames.poll(25, TimeUnit.SECONDS);
            if (frame != null) {
                System.out.println("< " + frame);
                return frame;
            }
            send("{\"type\":\"ping\"}");
        }
    }

    /** Puts frames together from the parts they come in. */
    private final class Frames implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                frames.add(parts.toString());
                parts.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            System.out.println("closed by the server: " + code + " " + reason);
            frames.add("{\"type\":\"closed\"}");
            return null;
        }
    }

    private HttpResponse<String> request(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        System.out.println(response.request().method() + " " + response.uri().getPath() + " " + response.statusCode());
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String string(String json, String name) {
        return field(json, name, "\"((?:[^\"\\\\]|\\\\.)*)\"");
    }

    private static String number(String json, String name) {
        return field(json, name, "(\\d+)");
    }

    private static String field(String json, String name, String form) {
        Matcher found = Pattern.compile("\"" + name + "\":" + form).matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static SSLContext trusting(Path pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            trusted.setCertificateEntry("parley", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
