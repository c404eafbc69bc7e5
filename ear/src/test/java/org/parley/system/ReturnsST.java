package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For how long a visitor can come back to a conversation. */
@SystemTest(only = "postgresql")
@Tag("V12")
class ReturnsST {

    private final Installation parley;

    ReturnsST(Installation parley) {
        this.parley = parley;
    }

    @Test
    void for_a_day_after_the_end_and_then_no_more() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(VisitorClient.say("my last word"));
            page.await("ack");
        }
        visitor.leave();
        date(visitor, "closed_at", "23 hours 59 minutes");
        assertThat(visitor.history()).hasSize(1);

        date(visitor, "closed_at", "24 hours");
        assertThat(turnedAway(visitor)).isEqualTo("4410 conversation closed and gone");
    }

    @Test
    void as_long_as_it_goes_on() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        date(visitor, "started_at", "60 days");

        visitor.leave();
    }

    @Test
    @Tag("W8")
    void not_once_consent_was_withdrawn() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        try (Wire page = visitor.connect(0)) {
            page.send(VisitorClient.say("what I wrote"));
            page.await("ack");
            page.send(Map.of("type", "withdraw-consent"));
            page.await("closed");
        }
        assertThat(turnedAway(visitor)).isEqualTo("4410 consent withdrawn");
    }

    @Test
    @Tag("W8")
    void nor_when_it_was_withdrawn_after_the_end() throws Exception {
        VisitorClient visitor = parley.visitor().begin("loans");
        visitor.leave();
        try (Wire page = visitor.connect(0)) {
            page.send(Map.of("type", "withdraw-consent"));
            page.await("closed");
        }
        assertThat(turnedAway(visitor)).isEqualTo("4410 consent withdrawn");
    }

    /** Sets a time of the conversation's to so long ago. */
    private void date(VisitorClient visitor, String column, String ago) throws SQLException {
        ((RealPostgresql) parley.database())
                .change("update parley.conversation set %s = now() - interval '%s' where id = '%s'"
                        .formatted(column, ago, visitor.conversation()));
    }

    /** With which code and words; nothing is told before. */
    private static String turnedAway(VisitorClient visitor) {
        try (Wire page = visitor.open()) {
            page.send(Map.of("type", "hello", "token", visitor.token(), "after", 0));
            int code = page.awaitClose();
            assertThat(page.drain("welcome")).isEmpty();
            assertThat(page.drain("said")).isEmpty();
            return code + " " + page.closeReason();
        }
    }
}
