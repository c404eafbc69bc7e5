package org.parley.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.bench.database.Postgres;
import org.parley.bench.database.TableCheck;
import org.parley.bench.load.Crowd;
import org.parley.bench.load.Driver;
import org.parley.bench.load.Usage;
import org.parley.bench.load.Venue;
import org.parley.bench.parley.RelayArchive;
import org.parley.bench.parley.Server;
import org.parley.bench.parley.Staff;
import org.parley.bench.parley.Talks;
import org.parley.bench.plan.Build;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.plan.Settings;
import org.parley.bench.report.Report;
import org.parley.bench.talk.Meetings;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Wire;
import org.parley.bench.xmpp.Chats;
import org.parley.bench.xmpp.Ejabberd;
import org.parley.server.Passwords;

/** A database, what is measured on it, and everybody who is to talk, connected and waiting. */
final class Stage implements Venue, AutoCloseable {

    private final Settings settings;
    private final Parts parts;
    private final Postgres database;
    private final Server server;
    private final Optional<Ejabberd> ejabberd;
    private final Wire wire;
    private final Talks talks;
    private final Meetings meetings;
    private final Staff staff;
    private final Map<Subject, Map<Transport, List<Pair>>> pairs = new EnumMap<>(Subject.class);
    private final AtomicReference<@Nullable String> lost = new AtomicReference<>();

    private int agents;

    private Stage(Build build, Settings settings, Parts parts, int chatting) throws Exception {
        Path folder = build.emptied();
        this.settings = settings;
        this.parts = parts;
        Passwords passwords = Passwords.random(Postgres.ROLES);
        database = parts.add(
                Postgres.start(folder.resolve("postgresql"), settings.databasePort(), build.roles(), passwords));
        server = parts.add(Server.start(build.server(), folder, settings, passwords));
        server.listenPlainly();
        server.deploy(RelayArchive.write(folder));
        ejabberd = chatting > 0
                ? Optional.of(parts.add(
                        Ejabberd.start(folder.resolve("ejabberd"), database, chatting, settings.ejabberdPort())))
                : Optional.empty();
        wire = parts.add(new Wire());
        meetings = new Meetings(wire, lost::set);
        staff = new Staff(Passwords.random(List.of("agents")).of("agents"));
        talks = new Talks(meetings, staff);
    }

    /**
     * Starts what is needed, all new.
     *
     * @param chatting how many pairs may sign in to ejabberd; 0 if it is not needed
     */
    static Stage set(Build build, Settings settings, int chatting) throws Exception {
        if (chatting > 0) {
            Ejabberd.require();
        }
        Parts parts = new Parts();
        try {
            return new Stage(build, settings, parts, chatting);
        } catch (Exception e) {
            parts.close();
            throw e;
        }
    }

    /** Brings that many more pairs together. */
    void connect(Subject subject, Transport transport, int count) throws Exception {
        List<Pair> met = switch (subject) {
            case PARLEY -> talks.conversations(server.site(), server.site(), transport, hire(count), count);
            case RELAY -> talks.rooms(server.site(), transport, count);
            case EJABBERD -> new Chats(meetings, ejabberd.orElseThrow(), settings.direction()).all(transport, count);
        };
        pairs.computeIfAbsent(subject, any -> new EnumMap<>(Transport.class)).put(transport, met);
    }

    /** So many more agents; the number of the first. */
    private int hire(int count) throws SQLException {
        int first = agents;
        agents += count;
        try (Connection superuser = database.superuser().getConnection()) {
            staff.hire(superuser, agents);
        }
        return first;
    }

    /** So many visitors who wait and are silent; that they leave at some time is no mishap. */
    Crowd visitors(Transport transport, int count) throws Exception {
        return new Crowd(wire.loop(), leaving().waiting(server.site(), transport, hire(1), count));
    }

    /** So many silent sockets of the relay. */
    Crowd sockets(Transport transport, int count) throws Exception {
        return new Crowd(wire.loop(), leaving().sockets(server.site(), transport, count));
    }

    private Talks leaving() {
        return new Talks(new Meetings(wire, reason -> {}), staff);
    }

    Server server() {
        return server;
    }

    Postgres database() {
        return database;
    }

    Driver driver() {
        return new Driver(wire.loop(), settings.direction(), this);
    }

    @Override
    public List<Pair> pairs(Scenario scenario) {
        String reason = lost.get();
        if (reason != null) {
            throw new IllegalStateException("a socket ended: " + reason);
        }
        return all(scenario.subject())
                .getOrDefault(scenario.transport(), List.of())
                .subList(0, scenario.pairs());
    }

    private Map<Transport, List<Pair>> all(Subject subject) {
        return pairs.getOrDefault(subject, Map.of());
    }

    @Override
    public Usage usage(Scenario scenario) {
        long carrier =
                scenario.subject() == Subject.EJABBERD ? ejabberd.orElseThrow().pid() : server.pid();
        return Usage.of(List.of(carrier), database.pid());
    }

    /** Compares what was acknowledged to anybody with what is stored. */
    void check(Report report) throws SQLException {
        report.checked(TableCheck.of(database.superuser(), everybody(Subject.PARLEY)));
        if (ejabberd.isPresent()) {
            long acknowledged = everybody(Subject.EJABBERD).stream()
                    .mapToLong(
                            pair -> pair.visitor().acknowledged() + pair.agent().acknowledged())
                    .sum();
            report.archived(acknowledged - ejabberd.get().archived());
        }
    }

    private List<Pair> everybody(Subject subject) {
        return all(subject).values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() throws Exception {
        parts.close();
    }
}
