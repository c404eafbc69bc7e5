package org.parley.bench;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.parley.bench.database.History;
import org.parley.bench.database.Postgres;
import org.parley.bench.database.Shelf;
import org.parley.bench.load.Crowd;
import org.parley.bench.load.Handshakes;
import org.parley.bench.load.LiveHeap;
import org.parley.bench.load.Meter;
import org.parley.bench.load.ProcessorTime;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.report.Results.Circumstance;
import org.parley.bench.report.Results.Figure;

/** Parley with many who are connected, and with many conversations of former days; what a socket and a handshake cost. */
final class Growth {

    private static final double KIBIBYTE = 1024;
    private static final int TIMES = 10;
    private static final int HANDSHAKES = 500;
    private static final int HANDSHAKES_BEFORE = 3_000;

    private final Run run;

    Growth(Run run) {
        this.run = run;
    }

    void run() throws Exception {
        int usual = run.programme().usualPairs();
        int idle = run.settings().idle();
        try (Stage stage = Stage.set(run.build(), run.settings(), 0)) {
            stage.connect(Subject.PARLEY, Transport.WSS, usual);
            Meter meter = run.meter(stage.driver());
            run.warmUp(meter, run.programme().closed(Subject.PARLEY));
            grow(stage.database(), run.settings().history());
            Shelf before = Shelf.of(stage.database());
            run.rounds(meter, Circumstance.HISTORY);
            note(Figure.LOG, Shelf.of(stage.database()).logFor(before));
            heap(stage, Figure.RELAY_SOCKET_WS, () -> stage.sockets(Transport.WS, idle))
                    .close();
            heap(stage, Figure.RELAY_SOCKET_WSS, () -> stage.sockets(Transport.WSS, idle))
                    .close();
            heap(stage, Figure.VISITOR_WS, () -> stage.visitors(Transport.WS, idle))
                    .close();
            Crowd crowd = heap(stage, Figure.VISITOR_WSS, () -> stage.visitors(Transport.WSS, idle));
            run.rounds(meter, Circumstance.CROWD);
            crowd.close();
            grow(stage.database(), (TIMES - 1) * run.settings().history());
            run.rounds(meter, Circumstance.LONG_HISTORY);
            handshakes(stage);
            stage.check(run.report());
        }
    }

    private void grow(Postgres database, int conversations) throws SQLException {
        Shelf before = Shelf.of(database);
        new History(database.superuser()).grow(conversations);
        Shelf after = Shelf.of(database);
        note(Figure.MESSAGE, after.messageSince(before));
        note(Figure.CONVERSATION, after.conversationSince(before, conversations));
    }

    private void note(Figure figure, double value) {
        run.results().add(figure, value);
        run.report().figure(figure, value);
    }

    /** What one of the crowd that comes adds to what the server needs of its heap. */
    private Crowd heap(Stage stage, Figure figure, Callable<Crowd> comes) throws Exception {
        long server = stage.server().pid();
        long before = LiveHeap.settled(server);
        Crowd crowd = comes.call();
        long added = LiveHeap.settled(server) - before;
        note(figure, added / KIBIBYTE / run.settings().idle());
        return crowd;
    }

    private void handshakes(Stage stage) throws Exception {
        int port = stage.server().site().https();
        long server = stage.server().pid();
        Handshakes.millis(port, HANDSHAKES_BEFORE, () -> ProcessorTime.micros(server));
        for (int round = 0; round < run.settings().rounds(); round++) {
            note(Figure.HANDSHAKE, Handshakes.millis(port, HANDSHAKES, () -> ProcessorTime.micros(server)));
        }
    }
}
