package org.parley.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    // What another writer has is left out and not waited for, so that two can neither meet in a circle nor queue up.
    private static final Map<Engine, String> LOCK =
            Map.of(Engine.H2, lock("update"), Engine.POSTGRESQL, lock("no key update"));

    private static final String EXISTING = "select id from conversation where id = any(?)";

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

    // On the same trip: where a statement before it fails it is not done.
    private static final String COMMIT = "commit";

    private final Clock clock;
    private final Vault vault;
    private final int answerWithinMillis;

    @Resource(lookup = "java:jboss/datasources/ParleyWriter")
    private DataSource source;

    private volatile @Nullable Engine engine;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JdbcWriter() {
        this(null, null, new JournalSettings());
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the data source
    JdbcWriter(Clock clock, Vault vault, JournalSettings settings) {
        this(clock, vault, settings.answerWithin(), null);
    }

    JdbcWriter(Clock clock, Vault vault, Duration answerWithin, DataSource source) {
        this.clock = clock;
        this.vault = vault;
        this.answerWithinMillis = Math.toIntExact(answerWithin.toMillis());
        this.source = source;
    }

    private static String lock(String strength) {
        return "select id, tenant_id, state, agent_id, last_seq, visitor_read, agent_read from conversation"
                + " where id = any(?) order by id for " + strength + " skip locked";
    }

    /** A store for one writer, on a connection of its own. */
    Writer.Store open() {
        JdbcLoan loan = new JdbcLoan(source, answerWithinMillis);
        return new Writer.Store() {
            @Override
            public List<@Nullable Outcome> write(List<Utterance> utterances) throws SQLException {
                return loan.use(connection -> JdbcWriter.this.write(utterances, connection));
            }

            @Override
            public void rest() throws SQLException {
                loan.giveBack();
            }
        };
    }

    private Engine engine(Connection connection) throws SQLException {
        Engine known = engine;
        if (known == null) {
            known = Engine.of(connection);
            engine = known;
        }
        return known;
    }

    private List<@Nullable Outcome> write(List<Utterance> utterances, Connection connection) throws SQLException {
        Batch batch = new Batch(utterances, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Engine engine = engine(connection);
        look(batch, new JdbcTrip(connection, engine), engine);
        UUID[] missing = batch.missing();
        if (missing.length > 0) {
            new JdbcTrip(connection, engine)
                    .ask(EXISTING, row -> batch.heldElsewhere(row.getObject("id", UUID.class)), (Object) missing)
                    .go();
        }
        List<@Nullable Outcome> outcomes = batch.outcomes();
        if (batch.entries().isEmpty()) {
            connection.commit(); // which lets go of the locks
        } else {
            keep(batch, new JdbcTrip(connection, engine));
        }
        return outcomes;
    }

    /** First the lock: whoever had it before has committed, so its messages are seen by the statement after it. */
    private static void look(Batch batch, JdbcTrip trip, Engine engine) throws SQLException {
        List<Utterance> said = batch.utterances();
        trip.ask(Objects.requireNonNull(LOCK.get(engine)), row -> batch.found(ledger(row)), (Object)
                        batch.conversations())
                .ask(
                        KNOWN,
                        row -> known(row, batch),
                        column(said, UUID[]::new, one -> one.conversation().value()),
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
                .tell(COMMIT, 0)
                .go();
    }

    private static <T, V> V[] column(List<T> rows, IntFunction<V[]> array, Function<T, @Nullable V> value) {
        return rows.stream().map(value).toArray(array);
    }
}
