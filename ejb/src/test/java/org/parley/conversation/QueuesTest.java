package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.parley.accounts.Bank;
import org.parley.conversation.Queues.Figures;
import org.parley.identity.DepartmentView;
import org.parley.identity.Founded;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;
import org.parley.kernel.UserId;
import org.parley.routing.AgentStatus;
import org.parley.routing.Availability;
import org.parley.routing.Desks;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("R1")
class QueuesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Bank bank = new Bank();
    private final Availability availability = Desks.empty();

    @DatabaseTest
    void a_queue_is_as_long_as_conversations_wait_in_it_and_as_old_as_the_first(Database database) {
        DepartmentId cards = bank.department(database, "cards");
        DepartmentId loans = bank.department(database, "loans");
        start(database, cards, State.QUEUED, 300);
        start(database, cards, State.QUEUED, 20);
        start(database, cards, State.OPEN, 900);
        start(database, DepartmentId.random(), State.QUEUED, 600);
        sitDown(database, AgentStatus.AVAILABLE, cards, loans);
        sitDown(database, AgentStatus.AVAILABLE, cards);
        sitDown(database, AgentStatus.BUSY, cards);

        assertThat(figures(database, bank))
                .containsExactly(
                        new Figures(view(cards, "cards"), 2, Duration.ofMinutes(5), 2),
                        new Figures(view(loans, "loans"), 0, Duration.ZERO, 1));
    }

    @DatabaseTest
    void a_place_counts_who_waits_longer_in_the_same_queue(Database database) {
        DepartmentId cards = bank.department(database, "cards");
        DepartmentId loans = bank.department(database, "loans");
        ConversationId second = start(database, cards, State.QUEUED, 200);
        ConversationId first = start(database, cards, State.QUEUED, 300);
        ConversationId sameMoment = start(database, cards, State.QUEUED, 200);
        start(database, cards, State.OPEN, 900);
        ConversationId alone = start(database, loans, State.QUEUED, 20);

        assertThat(place(database, first)).isEqualTo(1);
        assertThat(List.of(place(database, second), place(database, sameMoment)))
                .containsExactlyInAnyOrder(2, 3);
        assertThat(place(database, alone)).isEqualTo(1);
    }

    @Tag("R3")
    @DatabaseTest
    void how_it_stands_is_read_for_all_agents_together(Database database) {
        DepartmentId cards = bank.department(database, "cards");
        DepartmentId loans = bank.department(database, "loans");
        StaffMember alice = agent(database, cards);
        StaffMember carol = agent(database, cards, loans);
        ConversationId card = start(database, cards, State.QUEUED, 300);
        ConversationId loan = start(database, loans, State.QUEUED, 200);
        ConversationId answered = start(database, cards, alice);

        assertThat(stands(database, bank, alice, carol))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        alice, new StaffNews.Stands(Set.of(card), Set.of(answered)),
                        carol, new StaffNews.Stands(Set.of(card, loan), Set.of())));
        assertThat(stands(database, new Bank(), alice))
                .containsExactly(Map.entry(alice, new StaffNews.Stands(Set.of(), Set.of())));
    }

    private static Map<StaffMember, StaffNews.Stands> stands(Database database, Bank whose, StaffMember... agents) {
        return database.inTransaction(
                whose.tenant(database), em -> new Queue(new JpaConversations(em), new Cards()).stands(Set.of(agents)));
    }

    @Tag("V14")
    @DatabaseTest
    void another_organisations_queues_are_not_seen(Database database) {
        start(database, bank.department(database, "cards"), State.QUEUED, 300);

        assertThat(figures(database, new Bank())).isEmpty();
    }

    private List<Figures> figures(Database database, Bank whose) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return database.inTransaction(
                whose.tenant(database),
                em -> new Queues(Founded.departments(em), new JpaConversations(em), availability, clock)
                        .page(Optional.empty())
                        .items());
    }

    private int place(Database database, ConversationId id) {
        return database.inTransaction(bank.tenant(database), em -> {
            JpaConversations conversations = new JpaConversations(em);
            return conversations.place(conversations.find(id).orElseThrow());
        });
    }

    private ConversationId start(Database database, DepartmentId department, State state, int secondsAgo) {
        return start(database, department, secondsAgo, state == State.OPEN ? agent(database, department) : null);
    }

    private ConversationId start(Database database, DepartmentId department, StaffMember agent) {
        return start(database, department, 900, agent);
    }

    private ConversationId start(
            Database database, DepartmentId department, int secondsAgo, @Nullable StaffMember agent) {
        return database.inTransaction(bank.tenant(database), em -> {
            Conversation conversation = new Conversation(
                    ConversationId.random(), SiteId.random(), department, "en", NOW.minusSeconds(secondsAgo));
            if (agent != null) {
                conversation.accept(agent, NOW);
            }
            new JpaConversations(em).add(conversation);
            return conversation.id();
        });
    }

    private void sitDown(Database database, AgentStatus status, DepartmentId... departments) {
        StaffMember agent = agent(database, departments);
        availability.arrive(agent);
        availability.set(agent, status);
    }

    private StaffMember agent(Database database, DepartmentId... departments) {
        return new StaffMember(
                bank.tenant(database),
                UserId.random(),
                "alice",
                "Alice",
                Set.of(Permissions.CHAT_REPLY),
                Set.of(departments));
    }

    private static DepartmentView view(DepartmentId id, String name) {
        return new DepartmentView(id, name, name);
    }
}
