package org.parley.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Bank;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.masking.Masked;
import org.parley.tenancy.Tenancy;
import org.parley.tenancy.testing.Database;
import org.parley.vault.Vault;
import org.parley.vault.VaultForTests;

/** Tenants and conversations in a database, and a journal that writes into them. */
public final class Talks {

    private final Database database;
    private final Vault vault;

    /** In this one. */
    public Talks(Database database) {
        this.database = database;
        this.vault = VaultForTests.on(database);
    }

    /** A new one, with a key. */
    public TenantId tenant() {
        TenantId tenant = new Bank().tenant(database);
        Tenancy.run(tenant, () -> vault.ensureTenantKey(tenant));
        return tenant;
    }

    /** A new one, with a key. */
    public ConversationId conversation(TenantId tenant, State state, @Nullable UUID agent) {
        ConversationId id = ConversationId.random();
        run(
                "insert into conversation (id, tenant_id, site_id, department_id, locale, state, agent_id, last_seq,"
                        + " visitor_read, agent_read, started_at) values (?, ?, ?, ?, 'en', ?, ?, 0, 0, 0, current_timestamp)",
                id.value(),
                tenant.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                state.name(),
                agent);
        Tenancy.run(tenant, () -> vault.createKey(tenant, id));
        return id;
    }

    static Utterance visitor(TenantId tenant, ConversationId conversation, String clientId, String text) {
        return new Utterance(
                tenant,
                conversation,
                new Speaker(Author.VISITOR, null, null),
                clientId,
                new Masked(text, List.of()),
                null);
    }

    static Utterance agent(TenantId tenant, ConversationId conversation, UUID agent, String clientId) {
        return new Utterance(
                tenant,
                conversation,
                new Speaker(Author.AGENT, agent, "Alice"),
                clientId,
                new Masked("yes", List.of()),
                null);
    }

    /** What another writer has at the moment is tried again, alone. */
    List<Outcome> write(Utterance... batch) {
        List<@Nullable Outcome> outcomes = new ArrayList<>(writeOnce(batch));
        for (int i = 0; i < batch.length; i++) {
            while (outcomes.get(i) == null) {
                outcomes.set(i, writeOnce(batch[i]).get(0));
            }
        }
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    private List<@Nullable Outcome> writeOnce(Utterance... batch) {
        Writer.Store store = writer(Duration.ofSeconds(10)).open();
        try {
            try {
                return store.write(List.of(batch));
            } finally {
                store.rest();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcWriter writer(Duration answerWithin) {
        return new JdbcWriter(Clock.systemUTC(), vault, answerWithin, database.writer());
    }

    List<Said> since(TenantId tenant, ConversationId conversation, long after) {
        return database.inTransaction(tenant, em -> new JpaJournal(em).since(conversation, after, 1_000));
    }

    /** Behind the application's back. */
    public void run(String sql, @Nullable Object... values) {
        try (Connection connection = database.owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
