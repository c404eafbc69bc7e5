package org.parley.bench;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.parley.bench.Scenario.Transport;

/** Brings visitors and agents together, each on a socket of its own, by the way that programs go. */
final class Meetings {

    private static final int AT_THE_SAME_TIME = 32;
    private static final long PATIENCE_SECONDS = 60;
    private static final long PING_SECONDS = 25;

    private final Server server;
    private final Wire wire;
    private final Staff staff;
    private final Consumer<String> lost;

    /** @param lost told why, if a socket ends */
    Meetings(Server server, Wire wire, Staff staff, Consumer<String> lost) {
        this.server = server;
        this.wire = wire;
        this.staff = staff;
        this.lost = lost;
    }

    @FunctionalInterface
    private interface Meeting {
        Pair meet(int number) throws Exception;
    }

    /** Pairs in conversations of the product, with agents {@code first} to {@code first + count - 1}. */
    List<Pair> inParley(Transport transport, int first, int count) throws Exception {
        Door door = new Door(server.origin());
        String consent = door.consent();
        return meet(first, count, number -> talk(transport, door, consent, Staff.name(number)));
    }

    /** Pairs in rooms of the relay. */
    List<Pair> inRelay(Transport transport, int count) throws Exception {
        return meet(0, count, number -> room(transport, number));
    }

    private static List<Pair> meet(int first, int count, Meeting meeting) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(AT_THE_SAME_TIME);
        try {
            List<Future<Pair>> meetings = IntStream.range(first, first + count)
                    .mapToObj(number -> executor.submit(() -> meeting.meet(number)))
                    .toList();
            List<Pair> pairs = new ArrayList<>();
            for (Future<Pair> pair : meetings) {
                pairs.add(pair.get());
            }
            return pairs;
        } finally {
            executor.shutdownNow();
        }
    }

    private Pair talk(Transport transport, Door door, String consent, String agentName) throws Exception {
        Map<String, String> page = Map.of("Origin", server.origin(transport));
        Mailbox toAgent = new Mailbox();
        String cookie = door.signIn(agentName, staff.password());
        Socket agent = open(
                server.address(transport, "/console/socket"),
                Map.of("Origin", server.origin(transport), "Cookie", cookie),
                toAgent);
        agent.send("{\"type\":\"hello\",\"after\":{}}");
        toAgent.await("welcome");
        Door.Started started = door.start(agentName, consent);
        Mailbox toVisitor = new Mailbox();
        Socket visitor = open(server.address(transport, "/chat/v1/socket"), page, toVisitor);
        visitor.send("{\"type\":\"hello\",\"after\":0,\"token\":\"" + started.token() + "\"}");
        toVisitor.await("welcome");
        toAgent.await("offer");
        agent.send("{\"type\":\"accept\",\"conversation\":\"" + started.conversation() + "\"}");
        toAgent.await("ok");
        toVisitor.await("joined");
        Pair pair = new Pair(started.conversation(), new Recorder(ignored -> {}));
        pair.visitor().begin(visitor, null);
        pair.agent().begin(agent, started.conversation());
        toVisitor.leaveTo(pair.visitor()::hear);
        toAgent.leaveTo(pair.agent()::hear);
        return keptAlive(pair);
    }

    private Pair room(Transport transport, int number) throws Exception {
        Pair pair = new Pair("room " + number, new Recorder(ignored -> {}));
        String room = "/bench-relay/" + Scenario.name(transport) + "-" + number;
        pair.visitor().begin(open(server.address(transport, room), Map.of(), pair.visitor()::hear), null);
        pair.agent().begin(open(server.address(transport, room), Map.of(), pair.agent()::hear), null);
        return keptAlive(pair);
    }

    /** From its first moment, since silent sockets are closed; spread, so that the pings are no burst. */
    private Pair keptAlive(Pair pair) {
        long first = ThreadLocalRandom.current().nextLong(TimeUnit.SECONDS.toMillis(PING_SECONDS));
        Future<?> unused = wire.loop()
                .scheduleAtFixedRate(pair::ping, first, TimeUnit.SECONDS.toMillis(PING_SECONDS), TimeUnit.MILLISECONDS);
        return pair;
    }

    private Socket open(URI address, Map<String, String> headers, Consumer<ByteBuf> reader)
            throws IOException, InterruptedException {
        try {
            return wire.open(address, headers, reader, lost).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no socket at " + address, e);
        }
    }
}
