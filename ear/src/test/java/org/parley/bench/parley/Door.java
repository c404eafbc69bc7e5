package org.parley.bench.parley;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** What goes over plain requests before there is a socket: signing in, and starting a conversation with consent. */
final class Door {

    private final URI origin;
    private final HttpClient http;

    Door(URI origin) throws GeneralSecurityException {
        this.origin = origin;
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What a conversation was started with. */
    record Started(String conversation, String token) {}

    /** Signs in; the session's cookie. */
    String signIn(String user, String password) throws IOException, InterruptedException {
        String form = "username=" + encoded(user) + "&password=" + encoded(password);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(origin.resolve("/console/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        expect(303, response);
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The consent that the demo's site asks for, as the request that gives it has to name it. */
    String consent() throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(origin.resolve("/chat/v1/sites/demo?locale=en"))
                        .build(),
                BodyHandlers.ofString());
        expect(200, response);
        String consent = response.body().substring(response.body().indexOf("\"consent\""));
        return "{\"given\":true,\"version\":" + find("\"version\":(\\d+)", consent) + ",\"hash\":\""
                + find("\"hash\":\"([^\"]+)\"", consent) + "\"}";
    }

    Started start(String department, String consent) throws IOException, InterruptedException {
        String body = "{\"site\":\"demo\",\"department\":\"" + department + "\",\"locale\":\"en\",\"consent\":"
                + consent + ",\"form\":{\"name\":\"Kim\"}}";
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(origin.resolve("/chat/v1/conversations"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        expect(201, response);
        return new Started(
                find("\"conversation\":\"([^\"]+)\"", response.body()),
                find("\"token\":\"([^\"]+)\"", response.body()));
    }

    private static void expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    private static String find(String pattern, String text) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("the answer has no " + pattern);
        }
        return matcher.group(1);
    }
}
