package org.parley.journal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where messages wait for their commit: a few lanes, each with a writer that commits everything waiting at once, and
 * others that help while commits take long. A conversation always takes the same lane, so its order is the order of
 * arrival. A lane is bounded: when it is full the sender is told to come back, and memory does not grow.
 */
@ApplicationScoped
class AppendQueue {

    private final JdbcWriter store;
    private final Audience audience;
    private final JournalSettings settings;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();

    @Resource
    private @Nullable ManagedThreadFactory threads;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AppendQueue() {
        this(null, null, null);
    }

    @Inject
    AppendQueue(JdbcWriter store, Audience audience, JournalSettings settings) {
        this.store = store;
        this.audience = audience;
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        if (threads == null) {
            throw new IllegalStateException("no managed thread factory");
        }
        CommitTime commitTime = new CommitTime();
        for (int number = 0; number < settings.lanes(); number++) {
            Lane lane = new Lane(settings.laneCapacity(), settings.batch(), commitTime);
            lanes.add(lane);
            for (int writer = 0; writer < settings.writers(); writer++) {
                Thread thread =
                        threads.newThread(new Writer(writer, lane, store.open(), this::announce, settings.patience()));
                thread.setName("parley-writer-" + number + "-" + writer);
                writers.add(thread);
                thread.start();
            }
        }
    }

    /** What waits is still written; what comes now is refused. */
    @PreDestroy
    void stop() {
        lanes.forEach(Lane::close);
        for (Thread writer : writers) {
            try {
                writer.join(settings.stopWithin().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Completes once the message is committed or refused; never fails and never waits for a reader. */
    CompletionStage<Outcome> append(Utterance utterance) {
        int lane = Math.floorMod(utterance.conversation().value().hashCode(), lanes.size());
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        lanes.get(lane).add(utterance, outcome);
        return outcome;
    }

    private void announce(Utterance utterance, Outcome.Committed committed) {
        Said said = new Said(
                committed.seq(),
                utterance.clientId(),
                utterance.speaker().side(),
                utterance.speaker().staffName(),
                utterance.text(),
                committed.at(),
                false);
        audience.spoken(utterance.conversation(), said, utterance.origin());
    }
}
