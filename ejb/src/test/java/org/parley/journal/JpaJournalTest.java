package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.journal.Talks.visitor;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

class JpaJournalTest {

    @DatabaseTest
    @Tag("V15")
    void a_changed_and_a_moved_row_are_named_and_the_rest_stays_readable(Database database) {
        Talks talks = new Talks(database);
        TenantId tenant = talks.tenant();
        ConversationId id = talks.conversation(tenant, State.QUEUED, null);
        for (String text : List.of("one", "two", "three", "four")) {
            talks.write(visitor(tenant, id, text, text));
        }
        talks.run(
                "update message set body = (select m.body from message m where m.conversation_id = ? and m.seq = 1)"
                        + " where conversation_id = ? and seq = 2",
                id.value(),
                id.value());
        talks.run("update message set author = 'AGENT' where conversation_id = ? and seq = 3", id.value());

        List<Said> read = talks.since(tenant, id, 0);
        assertThat(read).extracting(Said::unreadable).containsExactly(false, true, true, false);
        assertThat(read).extracting(Said::text).containsExactly("one", "", "", "four");
    }
}
