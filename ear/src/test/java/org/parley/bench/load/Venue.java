package org.parley.bench.load;

import java.util.List;
import org.parley.bench.plan.Scenario;
import org.parley.bench.talk.Pair;

/** Where people talk. */
public interface Venue {

    /**
     * Those who talk in this scenario; others are connected and silent.
     *
     * @throws IllegalStateException if a socket has ended since they were connected
     */
    List<Pair> pairs(Scenario scenario);

    /** What everything that carries their messages has used so far. */
    Usage usage(Scenario scenario);
}
