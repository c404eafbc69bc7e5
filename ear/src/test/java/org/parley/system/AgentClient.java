package org.parley.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of staff, as a program: signs in, holds the session's cookie, connects. */
public final class AgentClient {

    private final Reachable parley;
    private final String cookie;

    private AgentClient(Reachable parley, String cookie) {
        this.parley = parley;
        this.cookie = cookie;
    }

    static AgentClient signIn(Reachable parley, String user) throws IOException, InterruptedException {
        return admitted(parley, user, parley.password(user));
    }

    /** Signs in, which has to succeed. */
    public static AgentClient admitted(Reachable parley, String user, String password)
            throws IOException, InterruptedException {
        HttpResponse<Void> answer = signIn(parley, user, password);
        if (answer.statusCode() != 303) {
            throw new AssertionError(user + " cannot sign in: " + answer.statusCode());
        }
        String session = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new AgentClient(parley, session.substring(0, session.indexOf(';')));
    }

    /** The same agent, who comes with the session to another door of the same Parley. */
    public AgentClient at(Reachable door) {
        return new AgentClient(door, cookie);
    }

    /** Tries to sign in with this password. */
    public static HttpResponse<Void> signIn(Reachable parley, String user, String password)
            throws IOException, InterruptedException {
        String form = "username=" + encode(user) + "&password=" + encode(password);
        return parley.http().send(form(parley.at("/console/login"), form).build(), BodyHandlers.discarding());
    }

    private static HttpRequest.Builder form(URI address, String form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** Asks for a page of the console. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(parley.at(path)).header("Cookie", cookie).build();
        return parley.http().send(request, BodyHandlers.ofString());
    }

    /** Sends an empty form, as a page of the console does. */
    public HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, "");
    }

    /** Sends a form, as a page of the console does. */
    public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = form(parley.at(path), form)
                .header("Cookie", cookie)
                .header("Origin", parley.origin().toString())
                .build();
        return parley.http().send(request, BodyHandlers.ofString());
    }

    /** The id of the user of this name, as an administrator's page has it. */
    public String idOf(String user) throws IOException, InterruptedException {
        Matcher option = Pattern.compile("<option value=\"([0-9a-f-]{36})\">[^<]*\\(%s\\)".formatted(user))
                .matcher(get("/console/admin/users.xhtml").body());
        if (!option.find()) {
            throw new AssertionError("the page of users does not offer " + user);
        }
        return option.group(1);
    }

    /** The session's cookie, {@code name=value}. */
    public String cookie() {
        return cookie;
    }

    /** Opens a socket with these headers and says nothing on it. */
    public Wire open(Map<String, String> headers) {
        return Wire.open(parley.http(), parley.socket("/console/socket"), headers);
    }

    /** Connects; the {@code welcome} frame is left for the caller to take. */
    public Wire connect(Map<String, Long> after) {
        Wire wire = open(Map.of("Origin", parley.origin().toString(), "Cookie", cookie));
        wire.send(Map.of("type", "hello", "after", after));
        return wire;
    }

    /** Connects and takes new conversations. */
    public Wire sitDown() {
        Wire desk = connect(Map.of());
        desk.await("welcome");
        desk.send(Map.of("type", "status", "value", "available"));
        desk.await("ok");
        return desk;
    }

    /** Takes a waiting conversation and waits until it is there. */
    public static void accept(Wire desk, String conversation) {
        desk.send(Map.of("type", "accept", "conversation", conversation));
        desk.await("opened", Wire.of(conversation));
    }

    /** A frame that says {@code text} in {@code conversation}, with a new id of the client's. */
    public static Map<String, Object> say(String conversation, String text) {
        Map<String, Object> frame = new LinkedHashMap<>(VisitorClient.say(text));
        frame.put("conversation", conversation);
        return frame;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
