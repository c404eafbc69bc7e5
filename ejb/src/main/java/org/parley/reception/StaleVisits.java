package org.parley.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parley.jobs.Job;
import org.parley.jobs.Turn;

/**
 * Deletes what let visitors in and can no longer: their tokens a week after these have ended, until when they are told that
 * the conversation is gone, and the hashes of their requests when these can no longer be repeated. Source: GDPR article
 * 5(1)(e).
 */
@ApplicationScoped
class StaleVisits implements Job {

    private static final Duration TOLD_THAT_IT_IS_GONE = Duration.ofDays(7);

    private final JpaVisitorTokens tokens;
    private final JpaStartRequests requests;
    private final ReceptionSettings settings;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected StaleVisits() {
        this(null, null, null, null);
    }

    @Inject
    StaleVisits(JpaVisitorTokens tokens, JpaStartRequests requests, ReceptionSettings settings, Clock clock) {
        this.tokens = tokens;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-stale-visits";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Turn turn) {
        Instant now = clock.instant();
        Instant ended = now.minus(settings.tokenAfterEnd()).minus(TOLD_THAT_IT_IS_GONE);
        turn.tenants().forEach(tenant -> turn.step(tenant, () -> tokens.forget(ended) + requests.forget(now)));
    }
}
