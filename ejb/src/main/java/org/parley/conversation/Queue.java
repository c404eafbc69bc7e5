package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.identity.StaffMember;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.UserId;

/** Reads who waits, each time in a transaction of its own, since the database alone knows. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Queue {

    private final JpaConversations conversations;
    private final Cards cards;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Queue() {
        this(null, null);
    }

    @Inject
    Queue(JpaConversations conversations, Cards cards) {
        this.conversations = conversations;
        this.cards = cards;
    }

    /** The offer for {@code id}, if it still waits. */
    public Optional<Offer> offer(ConversationId id) {
        return cards.offers(waiting(id).stream().toList()).stream().findFirst();
    }

    public boolean isWaiting(ConversationId id) {
        return waiting(id).isPresent();
    }

    private Optional<Conversation> waiting(ConversationId id) {
        return conversations.find(id).filter(conversation -> conversation.state() == State.QUEUED);
    }

    /** The place of {@code id} in its department's queue, from 1; empty if it does not wait, or is just being taken. */
    public Optional<Integer> place(ConversationId id) {
        return waiting(id).map(conversations::place).filter(place -> place > 0);
    }

    public List<Offer> offers(Set<DepartmentId> departments) {
        return cards.offers(conversations.waiting(departments));
    }

    /** How it stands for {@code agents}, by ids alone: one look for all of them. */
    public Map<StaffMember, StaffNews.Stands> stands(Set<StaffMember> agents) {
        Map<ConversationId, DepartmentId> waiting = conversations.waiting();
        Map<UserId, Set<ConversationId>> answered =
                conversations.answeredBy(agents.stream().map(StaffMember::id).toList());
        Map<Set<DepartmentId>, Set<ConversationId>> offered = new HashMap<>();
        return agents.stream()
                .collect(Collectors.toMap(
                        agent -> agent,
                        agent -> new StaffNews.Stands(
                                offered.computeIfAbsent(agent.departments(), own -> waitingIn(own, waiting)),
                                answered.getOrDefault(agent.id(), Set.of()))));
    }

    private static Set<ConversationId> waitingIn(
            Set<DepartmentId> departments, Map<ConversationId, DepartmentId> waiting) {
        return waiting.entrySet().stream()
                .filter(one -> departments.contains(one.getValue()))
                .limit(JpaConversations.MOST_WAITING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** At which place they wait in {@code department}, the longest waiting first; not those far behind. */
    public List<News.Waiting> positions(DepartmentId department) {
        List<Conversation> waiting = conversations.waiting(Set.of(department));
        return IntStream.range(0, waiting.size())
                .mapToObj(place -> new News.Waiting(waiting.get(place).id(), place + 1))
                .toList();
    }
}
