package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.kernel.Bounds;

/** The settings of this context, validated at start. */
@ApplicationScoped
class JournalSettings {

    private static final Bounds<Integer> CAPACITY = new Bounds<>(1, 100_000);
    private static final Bounds<Integer> BATCH = new Bounds<>(1, 4_096);
    private static final int MOST_LANES = 64;
    private static final int USUAL_MOST_LANES = 8;
    private static final int MOST_WRITERS = 3;

    private final int lanes;
    private final int writers;
    private final int laneCapacity;
    private final int batch;

    /** For the container only. */
    protected JournalSettings() {
        this(Optional.of(1), 1, 1, 1);
    }

    /**
     * @param lanes that write at the same time on this node, 1 to 64; half of its processors, at most 8, if empty
     * @param laneCapacity messages that may wait in one lane, 1 to 100,000
     * @param batch messages committed at once, 1 to 4,096
     * @param connections of the writers' pool, as the data source has it; at least as many as lanes
     */
    @Inject
    JournalSettings(
            @ConfigProperty(name = "parley.append.lanes") Optional<Integer> lanes,
            @ConfigProperty(name = "parley.append.lane-capacity", defaultValue = "4096") int laneCapacity,
            @ConfigProperty(name = "parley.append.batch", defaultValue = "512") int batch,
            @ConfigProperty(name = "parley.database.writer.max-pool-size", defaultValue = "8") int connections) {
        int most = Math.min(connections, MOST_LANES);
        this.lanes =
                new Bounds<>(1, most).check("parley.append.lanes", lanes.orElseGet(() -> halfOfTheProcessors(most)));
        this.writers = Math.min(connections / this.lanes, MOST_WRITERS);
        this.laneCapacity = CAPACITY.check("parley.append.lane-capacity", laneCapacity);
        this.batch = BATCH.check("parley.append.batch", batch);
    }

    /** The other half is for everything else; more writers than that only make the batches smaller. */
    private static int halfOfTheProcessors(int most) {
        int half = Runtime.getRuntime().availableProcessors() / 2;
        return Math.max(1, Math.min(half, Math.min(USUAL_MOST_LANES, most)));
    }

    int lanes() {
        return lanes;
    }

    /** How many writers each lane has, 1 to 3, each with a connection; all but the first help only while commits take long. */
    int writers() {
        return writers;
    }

    int laneCapacity() {
        return laneCapacity;
    }

    int batch() {
        return batch;
    }

    /** How long a message waits for a conversation that another writer has; then its sender is told {@code busy}. */
    Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** How long the database may take to answer a writer; then the connection counts as lost. */
    Duration answerWithin() {
        return Duration.ofSeconds(10);
    }

    /** How long a stop waits for what was taken but is not committed. */
    Duration stopWithin() {
        return Duration.ofSeconds(10);
    }
}
