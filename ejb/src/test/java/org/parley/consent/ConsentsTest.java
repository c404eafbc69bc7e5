package org.parley.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.parley.accounts.Bank;
import org.parley.kernel.ConversationId;
import org.parley.kernel.SiteId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("W8")
class ConsentsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Bank bank = new Bank();
    private final SiteId site = SiteId.random();
    private final ConversationId conversation = ConversationId.random();

    @DatabaseTest
    void a_new_wording_is_a_new_version_and_the_old_one_stays(Database database) {
        ConsentText one = in(database, consents -> consents.publish(site, "en", "We keep it."));
        ConsentText two = in(database, consents -> consents.publish(site, "en", "We keep it for a year."));
        in(database, consents -> consents.publish(site, "de", "Wir bewahren es auf."));

        assertThat(one.version()).isEqualTo(1);
        assertThat(two.version()).isEqualTo(2);
        assertThat(current(database)).contains(two);
        assertThat(one.hash()).matches("[0-9a-f]{64}").isNotEqualTo(two.hash());
    }

    @DatabaseTest
    void what_was_agreed_to_is_recorded_and_can_be_taken_back(Database database) {
        ConsentText text = in(database, consents -> consents.publish(site, "en", "We keep it."));
        ConsentReceipt given = in(
                database,
                consents -> consents.record(
                        site, conversation, "en", new ConsentAnswer(true, text.version(), text.hash())));

        assertThat(given).isEqualTo(new ConsentReceipt(given.number(), 1, "en", NOW, false));
        assertThat(given.number()).matches("C-[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}");
        in(database, consents -> {
            consents.withdraw(conversation);
            return conversation;
        });
        assertThat(in(database, consents -> consents.receipt(conversation)).withdrawn())
                .isTrue();
    }

    @DatabaseTest
    void no_answer_but_yes_to_the_current_text_counts(Database database) {
        ConsentText old = in(database, consents -> consents.publish(site, "en", "We keep it."));
        ConsentText text = in(database, consents -> consents.publish(site, "en", "We keep it longer."));

        assertRefused(database, "en", new ConsentAnswer(false, text.version(), text.hash()));
        assertRefused(database, "en", new ConsentAnswer(true, old.version(), old.hash()));
        assertRefused(database, "en", new ConsentAnswer(true, text.version(), old.hash()));
        assertRefused(database, "fr", new ConsentAnswer(true, text.version(), text.hash()));
        assertThatIllegalStateException().isThrownBy(() -> receipt(database));
    }

    private void assertRefused(Database database, String locale, ConsentAnswer answer) {
        assertThatExceptionOfType(ConsentRefusedException.class)
                .isThrownBy(() -> in(database, consents -> consents.record(site, conversation, locale, answer)));
    }

    private Optional<ConsentText> current(Database database) {
        return in(database, consents -> consents.current(site, "en"));
    }

    private ConsentReceipt receipt(Database database) {
        return in(database, consents -> consents.receipt(conversation));
    }

    private <T> T in(Database database, Function<Consents, T> work) {
        return database.inTransaction(
                bank.tenant(database),
                em -> work.apply(new Consents(new JpaConsents(em), Clock.fixed(NOW, ZoneOffset.UTC))));
    }
}
