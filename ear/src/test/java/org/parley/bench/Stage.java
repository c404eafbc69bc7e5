package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.bench.Scenario.Subject;
import org.parley.bench.Scenario.Transport;
import org.parley.server.Passwords;

/** A database, a server and everybody who is to talk, connected and waiting. */
final class Stage implements AutoCloseable {

    private final Settings settings;
    private final Postgres database;
    private final Server server;
    private final Wire wire;
    private final Map<Subject, Map<Transport, List<Pair>>> pairs = new EnumMap<>(Subject.class);
    private final AtomicReference<@Nullable String> lost = new AtomicReference<>();

    private Stage(Settings settings, Postgres database, Server server, Wire wire) {
        this.settings = settings;
        this.database = database;
        this.server = server;
        this.wire = wire;
    }

    /**
     * Starts what is needed, all new.
     *
     * @param target the build folder that holds the provisioned server; {@code bench} in it is emptied
     */
    static Stage set(Path target, Settings settings) throws Exception {
        Path folder = target.resolve("bench");
        delete(folder);
        Files.createDirectories(folder);
        Passwords passwords = Passwords.random(Postgres.ROLES);
        Path roles = target.resolve("../../config/postgresql/roles.sql").normalize();
        Postgres database = Postgres.start(folder.resolve("postgresql"), settings.databasePort(), roles, passwords);
        Server server = Server.start(target.resolve("server"), folder, settings, passwords);
        Stage stage = new Stage(settings, database, server, new Wire());
        stage.connect(folder);
        return stage;
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
        Meetings meetings = new Meetings(server, wire, staff, lost::set);
        for (Subject subject : settings.subjects()) {
            for (Transport transport : transports) {
                List<Pair> met = subject == Subject.RELAY
                        ? meetings.inRelay(transport, most)
                        : meetings.inParley(transport, transports.indexOf(transport) * most, most);
                pairs.computeIfAbsent(subject, any -> new EnumMap<>(Transport.class))
                        .put(transport, met);
            }
        }
    }

    Postgres database() {
        return database;
    }

    Driver driver() {
        return new Driver(wire.loop(), settings.direction(), this::pairs, this::usage);
    }

    /** Those who talk in {@code scenario}; the others are connected and silent. */
    private List<Pair> pairs(Scenario scenario) {
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

    private Usage usage() {
        return new Usage(
                ProcessorTime.micros(server.pid()),
                ProcessorTime.microsWithChildren(database.pid()),
                ProcessorTime.micros(ProcessHandle.current().pid()));
    }

    /** Compares what was acknowledged to anybody with what is stored. */
    TableCheck.Result check() throws Exception {
        List<Pair> ours =
                all(Subject.PARLEY).values().stream().flatMap(List::stream).toList();
        return TableCheck.of(database.superuser(), ours);
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.close();
        database.close();
    }
}
