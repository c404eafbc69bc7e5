package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.cluster.Alone;
import org.parley.cluster.Members;
import org.parley.cluster.Wire;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

@Tag("V1")
class NewsroomTest {

    private static final TenantId TENANT = new TenantId(1);

    private final ConversationId conversation = ConversationId.random();
    private final News closed = new News.Closed(conversation, CloseReason.AGENT);
    private final Alone registers = new Alone();
    private final List<ConversationId> reviewed = new ArrayList<>();
    private final List<News> told = new ArrayList<>();
    private final Newsroom newsroom = new Newsroom(new Single(), registers, new Single(), new Review() {
        @Override
        void of(TenantId tenant, ConversationId doubtful) {
            reviewed.add(doubtful);
        }
    });

    private record Single() implements Members, Wire {

        @Override
        public String self() {
            return "node1";
        }

        @Override
        public Set<String> others() {
            return Set.of();
        }

        @Override
        public void send(Object parcel, Collection<String> nodes) {
            throw new AssertionError("there are no others");
        }

        @Override
        public void send(Object parcel) {
            throw new AssertionError("there are no others");
        }
    }

    @Test
    void who_may_follow_is_told_until_the_subscription_is_closed() {
        Followed followed =
                newsroom.follow(TENANT, conversation, told::add, this::standing).orElseThrow();
        newsroom.publish(closed);
        followed.subscription().close();
        newsroom.publish(closed);

        assertThat(told).containsExactly(closed);
        assertThat(reviewed).isEmpty();
        assertThat(registers.whereabouts().values()).isEmpty();
    }

    @Test
    void who_may_not_is_told_nothing_at_any_time() {
        assertThat(newsroom.follow(TENANT, conversation, told::add, () -> {
                    newsroom.publish(closed);
                    return Optional.empty();
                }))
                .isEmpty();
        newsroom.publish(closed);

        assertThat(told).isEmpty();
        assertThat(registers.whereabouts().values()).isEmpty();
    }

    @Test
    void nobody_follows_when_it_cannot_be_told_whether_they_may() {
        assertThatIllegalStateException()
                .isThrownBy(() -> newsroom.follow(TENANT, conversation, told::add, () -> {
                    throw new IllegalStateException("no database");
                }));
        newsroom.publish(closed);

        assertThat(told).isEmpty();
        assertThat(registers.whereabouts().values()).isEmpty();
    }

    @Test
    void what_happens_while_it_is_looked_up_is_looked_for_again() {
        newsroom.follow(TENANT, conversation, told::add, () -> {
            newsroom.publish(closed);
            return standing();
        });

        assertThat(told).isEmpty();
        assertThat(reviewed).containsExactly(conversation);
    }

    private Optional<Standing> standing() {
        return Optional.of(new Standing(
                conversation,
                SiteId.random(),
                DepartmentId.random(),
                "en",
                State.OPEN,
                new Standing.Progress(0, 0, 0),
                new Standing.Course(Instant.EPOCH, Instant.EPOCH, "Alice", null, null)));
    }
}
