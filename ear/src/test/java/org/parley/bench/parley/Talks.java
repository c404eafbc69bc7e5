package org.parley.bench.parley;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.talk.Mailbox;
import org.parley.bench.talk.Meetings;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.ParleyFrames;
import org.parley.bench.talk.Socket;

/** Conversations in the product, and rooms in the relay beside it. */
public final class Talks {

    private static final String PROTOCOL = "parley.v1";

    private final Meetings meetings;
    private final Staff staff;

    /** @param staff who answers visitors */
    public Talks(Meetings meetings, Staff staff) {
        this.meetings = meetings;
        this.staff = staff;
    }

    /**
     * Pairs in conversations of the product, with agents {@code first} to {@code first + count - 1}.
     *
     * @param visitors where the visitors are connected
     * @param agents where the agents are connected; the same, or another node of its cluster
     * @throws Exception if somebody is not let in
     */
    public List<Pair> conversations(Site visitors, Site agents, Transport transport, int first, int count)
            throws Exception {
        Door chat = new Door(visitors.origin());
        Door console = new Door(agents.origin());
        String consent = chat.consent();
        return meetings.all(first, count, number -> {
            String name = Staff.name(number);
            Mailbox toAgent = new Mailbox();
            Socket agent = sitDown(agents, console, transport, name, toAgent);
            Door.Started started = chat.start(name, consent);
            Mailbox toVisitor = new Mailbox();
            Socket visitor = arrive(visitors, transport, started, toVisitor);
            toAgent.await(type("offer"));
            agent.send("{\"type\":\"accept\",\"conversation\":\"" + started.conversation() + "\"}");
            toAgent.await(type("ok"));
            toVisitor.await(type("joined"));
            Pair pair = new Pair(started.conversation());
            pair.visitor().begin(visitor, new ParleyFrames('v', null));
            pair.agent().begin(agent, new ParleyFrames('a', started.conversation()));
            toVisitor.leaveTo(pair.visitor()::hear);
            toAgent.leaveTo(pair.agent()::hear);
            return meetings.keptAlive(pair);
        });
    }

    private Socket sitDown(Site site, Door door, Transport transport, String name, Mailbox mailbox) throws Exception {
        String cookie = door.signIn(name, staff.password());
        Map<String, String> headers = Map.of("Origin", site.ownPage(transport), "Cookie", cookie);
        URI address = site.address(transport, "/console/socket");
        Socket agent = meetings.open(address, PROTOCOL, headers, mailbox);
        agent.send("{\"type\":\"hello\",\"after\":{}}");
        mailbox.await(type("welcome"));
        return agent;
    }

    private Socket arrive(Site site, Transport transport, Door.Started started, Mailbox mailbox) throws Exception {
        Map<String, String> headers = Map.of("Origin", site.page(transport));
        Socket visitor = meetings.open(site.address(transport, "/chat/v1/socket"), PROTOCOL, headers, mailbox);
        visitor.send("{\"type\":\"hello\",\"after\":0,\"token\":\"" + started.token() + "\"}");
        mailbox.await(type("welcome"));
        return visitor;
    }

    /**
     * That many visitors who wait to be answered, in the department of the agent with this number, who is there.
     *
     * @throws Exception if somebody is not let in
     */
    public List<Socket> waiting(Site site, Transport transport, int agent, int count) throws Exception {
        Door door = new Door(site.origin());
        String consent = door.consent();
        String department = Staff.name(agent);
        Mailbox unread = new Mailbox();
        Socket desk = sitDown(site, door, transport, department, unread);
        unread.leaveTo(frame -> {});
        List<Socket> everybody = new ArrayList<>(meetings.all(0, count, number -> {
            Mailbox mailbox = new Mailbox();
            Socket visitor = arrive(site, transport, door.start(department, consent), mailbox);
            mailbox.leaveTo(frame -> {});
            return visitor;
        }));
        everybody.add(desk);
        return everybody;
    }

    /**
     * That many sockets of the relay.
     *
     * @throws Exception if one does not open
     */
    public List<Socket> sockets(Site site, Transport transport, int count) throws Exception {
        return meetings.all(
                0,
                count,
                number -> meetings.open(
                        site.address(transport, "/bench-relay/idle-" + number), PROTOCOL, Map.of(), frame -> {}));
    }

    private static String type(String name) {
        return "{\"type\":\"" + name + "\"";
    }

    /**
     * Pairs in rooms of the relay.
     *
     * @throws Exception if a socket does not open
     */
    public List<Pair> rooms(Site site, Transport transport, int count) throws Exception {
        return meetings.all(0, count, number -> {
            Pair pair = new Pair("room " + number);
            URI room = site.address(transport, "/bench-relay/" + Scenario.name(transport) + "-" + number);
            pair.visitor()
                    .begin(meetings.open(room, PROTOCOL, Map.of(), pair.visitor()::hear), new ParleyFrames('v', null));
            pair.agent()
                    .begin(meetings.open(room, PROTOCOL, Map.of(), pair.agent()::hear), new ParleyFrames('a', null));
            return meetings.keptAlive(pair);
        });
    }
}
