package org.parley.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A door that clients come to: of one server, of a node, of the balancer before the nodes. */
public interface Reachable {

    /** The people of the demo organisation. */
    List<String> USERS = List.of("admin", "manager", "alice", "bob", "auditor");

    /** Its address, {@code https://localhost:…}. */
    URI origin();

    /** The page that the demo site allows to embed the chat. */
    default URI page() {
        return origin();
    }

    /** The password of one of the demo's users. */
    String password(String user);

    /** A client that trusts the certificate met here and no other. It follows no redirect and keeps no cookie. */
    HttpClient http();

    /** A path below its address. */
    default URI at(String path) {
        return origin().resolve(path);
    }

    /** The same for a socket, {@code wss://localhost:…}. */
    default URI socket(String path) {
        return URI.create("wss://" + origin().getAuthority() + path);
    }

    /** What a balancer is told that asks whether it may send people here: a status of HTTP. */
    default int ready() throws IOException, InterruptedException {
        return readiness().statusCode();
    }

    /** The whole answer to that. */
    default HttpResponse<Void> readiness() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(at("/chat/v1/ready")).build();
        return http().send(question, HttpResponse.BodyHandlers.discarding());
    }

    /** Somebody on a page of the demo organisation. */
    default VisitorClient visitor() {
        return new VisitorClient(this);
    }

    /** A member of the demo organisation's staff, signed in. */
    default AgentClient agent(String user) throws IOException, InterruptedException {
        return AgentClient.signIn(this, user);
    }
}
