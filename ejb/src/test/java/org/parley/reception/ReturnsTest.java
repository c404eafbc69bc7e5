package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.consent.ConsentReceipt;
import org.parley.consent.Consents;
import org.parley.conversation.CloseReason;
import org.parley.conversation.Openings;
import org.parley.conversation.Standing;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.journal.State;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.MovedClock;
import org.parley.kernel.Secret;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

@Tag("V12")
class ReturnsTest {

    private static final Duration AFTER_END = Duration.ofHours(24);
    private static final Secret<String> TOKEN = Secret.of("token");
    private static final Secret<String> NEXT = Secret.of("next");

    private final SiteView site = new SiteView(
            SiteId.random(),
            new TenantId(1),
            "bank",
            "Bank",
            new SiteView.Reach(List.of("en"), List.of()),
            List.of(),
            new SiteView.Terms(4000, List.of(), false));
    private final TokenHolder holder = new TokenHolder(site.tenant(), ConversationId.random());
    private final MovedClock clock = new MovedClock();
    private @Nullable Instant closedAt;
    private boolean withdrawn;
    private int rotations;

    @Test
    void a_conversation_that_goes_on_can_be_returned_to_at_any_time() {
        clock.move(Duration.ofDays(3650));

        assertThat(resume().orElseThrow().token()).isEqualTo(NEXT);
    }

    @Test
    void one_that_has_ended_for_a_time_and_then_no_more() {
        closedAt = clock.instant();
        clock.move(AFTER_END.minusMillis(1));
        assertThat(resume()).isPresent();

        clock.move(Duration.ofMillis(1));
        assertThat(gone().isConsentWithdrawn()).isFalse();
    }

    @Test
    @Tag("W8")
    void one_whose_consent_was_taken_back_never() {
        closedAt = clock.instant();
        withdrawn = true;

        assertThat(gone().isConsentWithdrawn()).isTrue();
    }

    private ConversationGoneException gone() {
        int before = rotations;
        ConversationGoneException gone = catchThrowableOfType(ConversationGoneException.class, this::resume);
        assertThat(gone).isNotNull();
        assertThat(rotations).as("no other token is given out").isEqualTo(before);
        return gone;
    }

    private Optional<Resumed> resume() {
        return new Returns(tokens(), openings(), consents(), sites(), new ReceptionSettings(AFTER_END), clock)
                .resume(holder, TOKEN);
    }

    private JpaVisitorTokens tokens() {
        return new JpaVisitorTokens() {
            @Override
            Optional<Secret<String>> rotate(ConversationId conversation, Secret<String> token) {
                rotations++;
                return Optional.of(NEXT);
            }
        };
    }

    private Openings openings() {
        Standing standing = new Standing(
                holder.conversation(),
                site.id(),
                DepartmentId.random(),
                "en",
                closedAt == null ? State.QUEUED : State.CLOSED,
                new Standing.Progress(0, 0, 0),
                new Standing.Course(
                        Instant.EPOCH, null, null, closedAt, closedAt == null ? null : CloseReason.VISITOR));
        return new Openings() {
            @Override
            public Optional<Standing> standing(ConversationId id) {
                return Optional.of(standing);
            }
        };
    }

    private Consents consents() {
        ConsentReceipt receipt = new ConsentReceipt("C-1", 1, "en", Instant.EPOCH, withdrawn);
        return new Consents() {
            @Override
            public ConsentReceipt receipt(ConversationId conversation) {
                return receipt;
            }
        };
    }

    private Sites sites() {
        return new Sites() {
            @Override
            public Optional<SiteView> byId(SiteId id) {
                return Optional.of(site);
            }
        };
    }
}
