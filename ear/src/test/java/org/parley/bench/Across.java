package org.parley.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parley.bench.database.Postgres;
import org.parley.bench.database.TableCheck;
import org.parley.bench.load.Driver;
import org.parley.bench.load.Gathering;
import org.parley.bench.load.Meter;
import org.parley.bench.parley.Nodes;
import org.parley.bench.parley.Site;
import org.parley.bench.parley.Staff;
import org.parley.bench.parley.Talks;
import org.parley.bench.plan.Direction;
import org.parley.bench.plan.Scenario.Subject;
import org.parley.bench.plan.Scenario.Transport;
import org.parley.bench.report.Results.Circumstance;
import org.parley.bench.talk.Meetings;
import org.parley.bench.talk.Pair;
import org.parley.bench.talk.Wire;
import org.parley.server.Passwords;

/** Parley on one node, on two and on three; from two on, nobody is on the node of who answers. */
final class Across {

    private static final List<Circumstance> CIRCUMSTANCES =
            List.of(Circumstance.ONE_NODE, Circumstance.TWO_NODES, Circumstance.THREE_NODES);

    private final Run run;

    Across(Run run) {
        this.run = run;
    }

    void run() throws Exception {
        Path folder = run.build().emptied();
        Passwords passwords = Passwords.random(Postgres.ROLES);
        try (Parts parts = new Parts()) {
            Postgres database = parts.add(Postgres.start(
                    folder.resolve("postgresql"),
                    run.settings().databasePort(),
                    run.build().roles(),
                    passwords));
            Nodes nodes = parts.add(Nodes.prepare(run.build(), folder.resolve("nodes"), run.settings(), passwords));
            Wire wire = parts.add(new Wire());
            AtomicReference<@Nullable String> lost = new AtomicReference<>();
            Staff staff = new Staff(Passwords.random(List.of("agents")).of("agents"));
            Talks talks = new Talks(new Meetings(wire, lost::set), staff);
            List<Site> sites = new ArrayList<>();
            List<Pair> everybody = new ArrayList<>();
            for (Circumstance circumstance : CIRCUMSTANCES) {
                sites.add(nodes.start());
                List<Pair> pairs = meet(database, staff, talks, sites, everybody.size());
                everybody.addAll(pairs);
                Gathering gathering = new Gathering(pairs, nodes.pids(), database.pid());
                Meter meter = run.meter(new Driver(wire.loop(), Direction.VISITOR, gathering));
                run.warmUp(meter, run.programme().closed(Subject.PARLEY));
                run.rounds(meter, circumstance);
            }
            if (lost.get() != null) {
                throw new IllegalStateException("a socket ended: " + lost.get());
            }
            run.report().checked(TableCheck.of(database.superuser(), everybody));
        }
    }

    /** The usual number of pairs, spread over the nodes; agents with numbers from {@code first} on. */
    private List<Pair> meet(Postgres database, Staff staff, Talks talks, List<Site> sites, int first) throws Exception {
        int usual = run.programme().usualPairs();
        try (Connection superuser = database.superuser().getConnection()) {
            staff.hire(superuser, first + usual);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int site = 0; site < sites.size(); site++) {
            int from = usual * site / sites.size();
            int to = usual * (site + 1) / sites.size();
            Site visitors = sites.get(site);
            Site agents = sites.get((site + 1) % sites.size());
            pairs.addAll(talks.conversations(visitors, agents, Transport.WSS, first + from, to - from));
        }
        return pairs;
    }
}
