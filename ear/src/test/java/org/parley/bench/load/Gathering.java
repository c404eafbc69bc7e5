package org.parley.bench.load;

import java.util.List;
import org.parley.bench.plan.Scenario;
import org.parley.bench.talk.Pair;

/**
 * A venue of one kind of pairs.
 *
 * @param servers the processes that carry their messages
 * @param database the first process of PostgreSQL
 */
public record Gathering(List<Pair> everybody, List<Long> servers, long database) implements Venue {

    @Override
    public List<Pair> pairs(Scenario scenario) {
        return everybody.subList(0, scenario.pairs());
    }

    @Override
    public Usage usage(Scenario scenario) {
        return Usage.of(servers, database);
    }
}
