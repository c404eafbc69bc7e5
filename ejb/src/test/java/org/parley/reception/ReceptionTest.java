package org.parley.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.consent.ConsentAnswer;
import org.parley.consent.ConsentReceipt;
import org.parley.conversation.Openings;
import org.parley.identity.SiteView;
import org.parley.kernel.ConversationId;
import org.parley.kernel.Secret;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

class ReceptionTest {

    private static final Started STARTED = new Started(
            ConversationId.random(), Secret.of("token"), new ConsentReceipt("C-1", 1, "en", Instant.EPOCH, false));

    private int meanwhile;
    private final Reception reception = reception();

    @Test
    void who_has_started_hears_it_though_nobody_could_be_told() {
        assertThat(reception.start(arrival())).isEqualTo(STARTED);
    }

    @Test
    void who_was_overtaken_by_the_same_request_tries_once_more() {
        meanwhile = 1;
        assertThat(reception.start(arrival())).isEqualTo(STARTED);

        meanwhile = 2;
        assertThatThrownBy(() -> reception.start(arrival())).isInstanceOf(StartedMeanwhileException.class);
    }

    @SuppressWarnings("NullAway") // nobody comes back
    private Reception reception() {
        return new Reception(
                new Arrivals() {
                    @Override
                    public Started start(Arrival arrival) {
                        if (meanwhile-- > 0) {
                            throw new StartedMeanwhileException();
                        }
                        return STARTED;
                    }
                },
                null,
                null,
                new Unheard());
    }

    /** The database went away after the commit. */
    private static final class Unheard extends Openings {
        @Override
        public void announce(TenantId tenant, ConversationId id) {
            throw new IllegalStateException("away");
        }
    }

    private static Arrival arrival() {
        SiteView site = new SiteView(
                SiteId.random(),
                new TenantId(1),
                "bank",
                "Bank",
                new SiteView.Reach(List.of("en"), List.of()),
                List.of(),
                new SiteView.Terms(4000, List.of(), false));
        return new Arrival(site, null, "en", new ConsentAnswer(true, 1, "hash"), Map.of(), null);
    }
}
