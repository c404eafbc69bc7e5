package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.Databases;
import org.parley.vault.SealBrokenException.Flaw;

/** How Hibernate treats a sealed attribute: nothing here depends on the database. */
@Tag("V15")
class SealedTextConverterTest {

    private static final TenantId ONE = new TenantId(501);
    private static final Database KEYS = Databases.both().findFirst().orElseThrow();
    private static final Vault VAULT = VaultForTests.on(KEYS);
    private static final SessionFactory FACTORY = hibernate();

    private final ConversationId conversation = Tenancy.call(ONE, () -> VaultForTests.conversation(VAULT, ONE));

    @BeforeAll
    static void start() {
        assertThat(FACTORY.isOpen()).isTrue();
    }

    @AfterAll
    static void stop() {
        FACTORY.close();
    }

    @BeforeEach
    void threeNotes() {
        in(em -> List.of(1, 2, 3).forEach(seq -> em.persist(new Note(conversation, seq, "text " + seq))));
        FACTORY.getStatistics().clear();
    }

    @Test
    void content_is_sealed_on_its_way_in_and_opened_on_its_way_out() {
        assertThat(new String(stored(1), StandardCharsets.ISO_8859_1)).doesNotContain("text");
        in(em -> assertThat(note(em, 1).text().text()).isEqualTo("text 1"));
    }

    @Test
    void a_flush_seals_nothing_again() {
        byte[] before = stored(1);
        in(em -> {
            assertThat(notes(em)).hasSize(3);
            em.flush();
            em.flush();
        });
        Statistics statistics = FACTORY.getStatistics();
        assertThat(statistics.getEntityUpdateCount()).isZero();
        assertThat(stored(1)).isEqualTo(before);
    }

    @Test
    void a_flush_right_after_the_insert_is_no_update() {
        in(em -> {
            em.persist(new Note(conversation, 9, "new"));
            em.flush();
            em.flush();
        });
        assertThat(FACTORY.getStatistics().getEntityInsertCount()).isEqualTo(1);
        assertThat(FACTORY.getStatistics().getEntityUpdateCount()).isZero();
    }

    @Test
    void a_change_of_another_column_leaves_the_sealed_bytes_as_they_are() {
        byte[] before = stored(1);
        in(em -> note(em, 1).mark = 5);
        assertThat(FACTORY.getStatistics().getEntityUpdateCount()).isEqualTo(1);
        assertThat(stored(1)).isEqualTo(before);
    }

    @Test
    void a_new_text_replaces_the_old() {
        in(em -> note(em, 1).text = SealedText.of(context(1), "changed"));
        in(em -> assertThat(note(em, 1).text().text()).isEqualTo("changed"));
    }

    @Test
    void a_broken_row_is_named_and_the_rest_stays_readable() {
        byte[] changed = stored(2);
        changed[changed.length - 1] ^= 1;
        store(2, changed);
        in(em -> {
            List<Note> notes = notes(em);
            assertThat(notes.get(0).text().text()).isEqualTo("text 1");
            assertThat(notes.get(1).text().flaw()).contains(Flaw.TAMPERED);
            assertThat(notes.get(2).text().text()).isEqualTo("text 3");
        });
    }

    @Test
    void swapped_rows_are_both_named() {
        byte[] first = stored(1);
        store(1, stored(2));
        store(2, first);
        in(em -> assertThat(notes(em))
                .extracting(note -> note.text().flaw().orElse(null))
                .containsExactly(Flaw.WRONG_ROW, Flaw.WRONG_ROW, null));
    }

    @Test
    void a_broken_text_survives_an_update_of_its_row_as_evidence() {
        byte[] changed = stored(2);
        changed[50] ^= 1;
        store(2, changed);
        in(em -> note(em, 2).mark = 5);
        assertThat(FACTORY.getStatistics().getEntityUpdateCount()).isEqualTo(1);
        assertThat(stored(2)).isEqualTo(changed);
    }

    @Test
    void a_row_is_read_also_when_its_key_is_not_in_memory() {
        VAULT.forget(conversation);
        in(em -> assertThat(notes(em)).extracting(note -> note.text().text()).contains("text 1", "text 2", "text 3"));
    }

    @Test
    void no_text_is_stored_as_none() {
        in(em -> note(em, 1).text = null);
        in(em -> assertThat(note(em, 1).text).isNull());
    }

    private void in(Consumer<EntityManager> work) {
        Tenancy.run(ONE, () -> FACTORY.inTransaction(work::accept));
    }

    private SealContext context(long seq) {
        return new SealContext(ONE, conversation, seq, Part.VISITOR);
    }

    private Note note(EntityManager em, long seq) {
        return em.find(Note.class, new NoteId(conversation.value(), seq));
    }

    private List<Note> notes(EntityManager em) {
        return em.createQuery("select n from Note n where n.conversation = :c order by n.seq", Note.class)
                .setParameter("c", conversation.value())
                .getResultList();
    }

    private byte[] stored(long seq) {
        return FACTORY.fromTransaction(session -> session.createNativeQuery(
                        "select text from note where conversation = ?1 and seq = ?2", byte[].class)
                .setParameter(1, conversation.value())
                .setParameter(2, seq)
                .getSingleResult());
    }

    private void store(long seq, byte[] bytes) {
        FACTORY.inTransaction(session -> session.createNativeMutationQuery(
                        "update note set text = ?1 where conversation = ?2 and seq = ?3")
                .setParameter(1, bytes)
                .setParameter(2, conversation.value())
                .setParameter(3, seq)
                .executeUpdate());
    }

    private static SessionFactory hibernate() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:notes;DB_CLOSE_DELAY=-1");
        Configuration configuration = new Configuration();
        configuration.addAnnotatedClass(Note.class);
        configuration.addAttributeConverter(SealedTextConverter.class);
        configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", source);
        configuration.getProperties().put("hibernate.resource.beans.container", VaultForTests.beans());
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        configuration.setProperty("hibernate.generate_statistics", "true");
        return configuration.buildSessionFactory();
    }

    record NoteId(UUID conversation, long seq) implements Serializable {}

    @Entity(name = "Note")
    @Table(name = "note")
    @IdClass(NoteId.class)
    static class Note {
        @Id
        private UUID conversation = new UUID(0, 0);

        @Id
        private long seq;

        @Column(length = 1000)
        private @Nullable SealedText text;

        private int mark;

        Note() {}

        Note(ConversationId conversation, long seq, String text) {
            this.conversation = conversation.value();
            this.seq = seq;
            this.text = SealedText.of(context(), text);
        }

        private SealContext context() {
            return new SealContext(ONE, new ConversationId(conversation), seq, Part.VISITOR);
        }

        @PostLoad
        void check() {
            text = text == null ? null : text.checkedAgainst(context());
        }

        SealedText text() {
            return Objects.requireNonNull(text);
        }
    }
}
