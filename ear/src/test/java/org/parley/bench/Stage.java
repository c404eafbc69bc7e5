package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.bench.database.Postgres;
import org.parley.bench.database.TableCheck;
import org.parley.bench.load.Driver;
import org.parley.bench.load.Usage;
import org.parley.bench.load.Venue;
import org.parley.bench.parley.RelayArchive;
import org.parley.bench.parley.Server;
import org.parley.bench.parley.Staff;
import org.parley.bench.parley.Talks;
import org.parley.bench.plan.Scenario;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.plan.Settings;
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
    private final Map<Subject, Map<Transport, List<Pair>>> pairs = new EnumMap<>(Subject.class);
    private final AtomicReference<@Nullable String> lost = new AtomicReference<>();

    private Stage(Settings settings, Parts parts, Path target, Path folder) throws Exception {
        this.settings = settings;
        this.parts = parts;
        Passwords passwords = Passwords.random(Postgres.ROLES);
        Path roles = target.resolve("../../config/postgresql/roles.sql").normalize();
        database = parts.add(Postgres.start(folder.resolve("postgresql"), settings.databasePort(), roles, passwords));
        server = parts.add(Server.start(target.resolve("server"), folder, settings, passwords));
        ejabberd = settings.subjects().contains(Subject.EJABBERD)
                ? Optional.of(parts.add(Ejabberd.start(
                        folder.resolve("ejabberd"), database, settings.mostPairs(), settings.ejabberdPort())))
                : Optional.empty();
        wire = parts.add(new Wire());
    }

    /**
     * Starts what is needed, all new.
     *
     * @param target the build folder that holds the provisioned server; {@code bench} in it is emptied
     */
    static Stage set(Path target, Settings settings) throws Exception {
        if (settings.subjects().contains(Subject.EJABBERD)) {
            Ejabberd.require();
        }
        Path folder = target.resolve("bench");
        delete(folder);
        Files.createDirectories(folder);
        Parts parts = new Parts();
        try {
            Stage stage = new Stage(settings, parts, target, folder);
            stage.connect(folder);
            return stage;
        } catch (Exception e) {
            parts.close();
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void connect(Path folder) throws Exception {
        int most = settings.mostPairs();
        List<Transport> transports = settings.transports();
        if (transports.contains(Transport.WS)) {
            server.listenPlainly();
        }
        if (settings.subjects().contains(Subject.RELAY)) {
            server.deploy(RelayArchive.write(folder));
        }
        Staff staff = new Staff(Passwords.random(List.of("agents")).of("agents"));
        try (Connection superuser = database.superuser().getConnection()) {
            staff.hire(superuser, most * transports.size());
        }
        Meetings meetings = new Meetings(wire, lost::set);
        Talks talks = new Talks(meetings, staff);
        for (Subject subject : settings.subjects()) {
            for (Transport transport : transports) {
                List<Pair> met = switch (subject) {
                    case PARLEY ->
                        talks.conversations(
                                server.site(), server.site(), transport, transports.indexOf(transport) * most, most);
                    case RELAY -> talks.rooms(server.site(), transport, most);
                    case EJABBERD -> new Chats(meetings, ejabberd.orElseThrow()).all(transport, most);
                };
                pairs.computeIfAbsent(subject, any -> new EnumMap<>(Transport.class))
                        .put(transport, met);
            }
        }
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
    TableCheck.Result check() throws Exception {
        return TableCheck.of(database.superuser(), everybody(Subject.PARLEY));
    }

    /** How many messages ejabberd has acknowledged to visitors and does not keep; 0 where it was not measured. */
    long missingInArchive() throws Exception {
        long acknowledged = everybody(Subject.EJABBERD).stream()
                .mapToLong(pair -> pair.visitor().acknowledged())
                .sum();
        return ejabberd.isPresent() ? acknowledged - ejabberd.get().archived() : 0;
    }

    private List<Pair> everybody(Subject subject) {
        return all(subject).values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() throws Exception {
        parts.close();
    }
}
