package org.parley.bench.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.parley.bench.plan.Direction;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.talk.Mailbox;
import org.parley.bench.talk.Meetings;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Socket;

/** Signs people in to ejabberd, two and two. Source: RFC 6120 §6 and §7, RFC 7395 §3, XEP-0198 §3. */
public final class Chats {

    private static final String OPEN =
            "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";
    private static final String BIND = "<iq xmlns='jabber:client' id='bind' type='set'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>%s</resource></bind></iq>";
    private static final String ENABLE = "<enable xmlns='urn:xmpp:sm:3'/>";

    private final Meetings meetings;
    private final Ejabberd server;
    private final Direction direction;

    /** @param direction who speaks; only those have stream management, which others would pay for and not need */
    public Chats(Meetings meetings, Ejabberd server, Direction direction) {
        this.meetings = meetings;
        this.server = server;
        this.direction = direction;
    }

    /**
     * That many pairs.
     *
     * @throws Exception if somebody is not let in
     */
    public List<Pair> all(Transport transport, int count) throws Exception {
        return meetings.all(0, count, number -> {
            Pair pair = new Pair("chat " + number);
            Mailbox toVisitor = new Mailbox();
            Mailbox toAgent = new Mailbox();
            Socket visitor = signIn("v" + number, transport, toVisitor, direction != Direction.AGENT);
            Socket agent = signIn("a" + number, transport, toAgent, direction != Direction.VISITOR);
            pair.visitor().begin(visitor, new Stanzas('v', 'a', address("a" + number, transport)));
            pair.agent().begin(agent, new Stanzas('a', 'v', address("v" + number, transport)));
            toVisitor.leaveTo(pair.visitor()::hear);
            toAgent.leaveTo(pair.agent()::hear);
            return pair;
        });
    }

    private static String address(String user, Transport transport) {
        return user + "@localhost/" + Scenario.name(transport);
    }

    private Socket signIn(String user, Transport transport, Mailbox mailbox, boolean speaks) throws Exception {
        Socket socket = meetings.open(server.address(transport), "xmpp", Map.of(), mailbox);
        byte[] secret = ("\0" + user + "\0" + Ejabberd.PASSWORD).getBytes(StandardCharsets.UTF_8);
        socket.send(OPEN);
        mailbox.await("<stream:features");
        socket.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                + Base64.getEncoder().encodeToString(secret) + "</auth>");
        mailbox.await("<success");
        socket.send(OPEN);
        mailbox.await("<stream:features");
        socket.send(BIND.formatted(Scenario.name(transport)));
        mailbox.await("<iq");
        if (speaks) {
            socket.send(ENABLE);
            mailbox.await("<enabled");
        }
        return socket;
    }
}
