package org.parley.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.journal.Batch.Entry;
import org.parley.tenancy.Engine;
import org.parley.tenancy.Tenancy;
import org.parley.vault.Vault;

/**
 * Writes a batch of messages, of any tenants, in one transaction: the group commit. Each statement is for the whole batch
 * and the same for every size of it, so that nothing is planned anew.
 */
@ApplicationScoped
class JdbcWriter {

    // In the order of the ids, so that two writers never wait for each other in a circle.
    private static final String LOCK = "select id, tenant_id, state, agent_id, last_seq, visitor_read, agent_read"
            + " from conversation where id = any(?) order by id for ";

    // An outer join, so that no plan made for a small table can read a large one from end to end.
    private static final String KNOWN = "select v.n, m.seq, m.at, m.tenant_id, m.author_id"
            + " from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as varchar array))"
            + " with ordinality as v (conversation, author, client_id, n) left join message m"
            + " on m.conversation_id = v.conversation and m.author = v.author and m.client_id = v.client_id";

    private static final String INSERT = "insert into message (at, conversation_id, seq, tenant_id, author, author_id,"
            + " author_name, client_id, body, spans) select cast(? as timestamp with time zone), v.*"
            + " from unnest(cast(? as uuid array), cast(? as bigint array), cast(? as integer array),"
            + " cast(? as varchar array), cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),"
            + " cast(? as bytea array), cast(? as varchar array)) as v";

    // In words that both databases know.
    private static final String KEEP = "merge into conversation c using (select v.id, v.last_seq, v.visitor_read,"
            + " v.agent_read from unnest(cast(? as uuid array), cast(? as bigint array), cast(? as bigint array),"
            + " cast(? as bigint array)) as v (id, last_seq, visitor_read, agent_read)) p on (c.id = p.id)"
            + " when matched then update set last_seq = p.last_seq, visitor_read = p.visitor_read,"
            + " agent_read = p.agent_read";

    private final Clock clock;
    private final Vault vault;

    @Resource(lookup = "java:jboss/datasources/ParleyWriter")
    private DataSource source;

    private volatile @Nullable Engine engine;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JdbcWriter() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    JdbcWriter(Clock clock, Vault vault) {
        this.clock = clock;
        this.vault = vault;
    }

    JdbcWriter(Clock clock, Vault vault, DataSource source) {
        this.clock = clock;
        this.vault = vault;
        this.source = source;
    }

    /**
     * Stores what may be stored and numbers it. When this method has returned, it is committed.
     *
     * @param utterances in the order of arrival; may repeat what was stored before, or itself
     * @return one outcome for each, in the same order
     * @throws SQLException if the database could not do it; nothing is stored, unless the answer to the commit was lost
     */
    List<Outcome> write(List<Utterance> utterances) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Outcome> outcomes = write(
                        new Batch(utterances, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                        connection,
                        engine(connection));
                connection.commit();
                return outcomes;
            } catch (Throwable e) { // a connection that goes back unfinished would be committed
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private Engine engine(Connection connection) throws SQLException {
        Engine known = engine;
        if (known == null) {
            known = Engine.of(connection);
            engine = known;
        }
        return known;
    }

    private List<Outcome> write(Batch batch, Connection connection, Engine engine) throws SQLException {
        look(batch, new JdbcTrip(connection, engine), engine);
        List<Outcome> outcomes = batch.outcomes();
        if (!batch.entries().isEmpty()) {
            keep(batch, new JdbcTrip(connection, engine));
        }
        return outcomes;
    }

    /** First the lock: whoever held it before has committed, so its messages are seen by the statement after it. */
    private static void look(Batch batch, JdbcTrip trip, Engine engine) throws SQLException {
        List<Utterance> said = batch.utterances();
        UUID[] conversations =
                column(said, UUID[]::new, one -> one.conversation().value());
        trip.ask(
                        LOCK + (engine == Engine.POSTGRESQL ? "no key update" : "update"),
                        row -> batch.found(ledger(row)),
                        (Object) Stream.of(conversations).distinct().toArray(UUID[]::new))
                .ask(
                        KNOWN,
                        row -> known(row, batch),
                        conversations,
                        column(said, String[]::new, Utterance::author),
                        column(said, String[]::new, Utterance::clientId))
                .go();
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        return new Ledger(
                row.getObject("id", UUID.class),
                row.getInt("tenant_id"),
                State.valueOf(row.getString("state")),
                row.getObject("agent_id", UUID.class),
                row.getLong("last_seq"),
                row.getLong("visitor_read"),
                row.getLong("agent_read"));
    }

    private static void known(ResultSet row, Batch batch) throws SQLException {
        Utterance again = batch.utterances().get(row.getInt("n") - 1);
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        if (at != null && again.isBy(row.getInt("tenant_id"), row.getObject("author_id", UUID.class))) {
            batch.known(again.repeat(), row.getLong("seq"), at.toInstant());
        }
    }

    private void keep(Batch batch, JdbcTrip trip) throws SQLException {
        List<Entry> entries = batch.entries();
        List<Ledger> ledgers = batch.ledgers();
        trip.tell(
                        INSERT,
                        entries.size(),
                        batch.at(),
                        column(entries, UUID[]::new, Entry::conversation),
                        column(entries, Long[]::new, Entry::seq),
                        column(entries, Integer[]::new, Entry::tenant),
                        column(entries, String[]::new, Entry::author),
                        column(entries, UUID[]::new, Entry::authorId),
                        column(entries, String[]::new, Entry::authorName),
                        column(entries, String[]::new, Entry::clientId),
                        Tenancy.callAsWriter(() -> column(entries, byte[][]::new, entry -> vault.seal(entry.body()))),
                        column(entries, String[]::new, Entry::spans))
                .tell(
                        KEEP,
                        ledgers.size(),
                        column(ledgers, UUID[]::new, Ledger::id),
                        column(ledgers, Long[]::new, Ledger::lastSeq),
                        column(ledgers, Long[]::new, Ledger::visitorRead),
                        column(ledgers, Long[]::new, Ledger::agentRead))
                .go();
    }

    private static <T, V> V[] column(List<T> rows, IntFunction<V[]> array, Function<T, @Nullable V> value) {
        return rows.stream().map(value).toArray(array);
    }
}
