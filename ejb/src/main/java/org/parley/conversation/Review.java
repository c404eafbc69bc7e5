package org.parley.conversation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.cluster.Backlog;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;

/**
 * Asks the database how conversations stand of which something may not have been heard, and tells it, so that whoever
 * missed something reads it. All that are in doubt are asked for together.
 */
@ApplicationScoped
class Review {

    private static final int AT_ONCE = 512;

    private record Doubtful(TenantId tenant, ConversationId conversation) {}

    private final Turns turns;
    private final Queue queue;
    private final Backlog<Doubtful> doubtful = new Backlog<>("reading what may have been missed", this::ask);
    private volatile Consumer<News> listener = news -> {};

    @Resource
    private @Nullable ManagedThreadFactory threads;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Review() {
        this(null, null);
    }

    @Inject
    Review(Turns turns, Queue queue) {
        this.turns = turns;
        this.queue = queue;
    }

    @PostConstruct
    void begin() {
        doubtful.start(threads, "parley-review");
    }

    @PreDestroy
    void end() {
        doubtful.close();
    }

    /** From now on what is found is told to {@code to}. */
    void tell(Consumer<News> to) {
        listener = to;
    }

    /** Has {@code conversation} looked at soon. */
    void of(TenantId tenant, ConversationId conversation) {
        doubtful.add(new Doubtful(tenant, conversation));
    }

    private void ask(Set<Doubtful> all) {
        all.stream()
                .collect(Collectors.groupingBy(
                        Doubtful::tenant, Collectors.mapping(Doubtful::conversation, Collectors.toList())))
                .forEach(this::ask);
    }

    private void ask(TenantId tenant, List<ConversationId> conversations) {
        Set<DepartmentId> queues = new HashSet<>();
        for (int from = 0; from < conversations.size(); from += AT_ONCE) {
            List<ConversationId> some = conversations.subList(from, Math.min(from + AT_ONCE, conversations.size()));
            for (Standing standing : Tenancy.call(tenant, () -> turns.standings(some))) {
                listener.accept(new News.Stands(standing));
                if (standing.state() == State.QUEUED) {
                    queues.add(standing.department());
                }
            }
        }
        queues.forEach(department ->
                Tenancy.call(tenant, () -> queue.positions(department)).forEach(listener));
    }
}
