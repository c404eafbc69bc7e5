package org.parley.bench.database;

import java.sql.SQLException;

/**
 * What the database holds at one moment.
 *
 * @param messages rows
 * @param messageBytes what they take, with their indices
 * @param conversationBytes what the conversations take, with theirs
 * @param log bytes that were ever written to the log
 */
public record Shelf(long messages, long messageBytes, long conversationBytes, long log) {

    /** Looks now. */
    public static Shelf of(Postgres database) throws SQLException {
        return new Shelf(
                ask(database, "count(*) from parley.message"),
                ask(database, "pg_total_relation_size('parley.message')"),
                ask(database, "pg_total_relation_size('parley.conversation')"),
                ask(database, "pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')"));
    }

    private static long ask(Postgres database, String what) throws SQLException {
        return Long.parseLong(database.ask("parley", "select " + what));
    }

    /** Bytes for each message that came since. */
    public double messageSince(Shelf before) {
        return (double) (messageBytes - before.messageBytes) / (messages - before.messages);
    }

    /** Bytes for each of these conversations that came since. */
    public double conversationSince(Shelf before, int conversations) {
        return (double) (conversationBytes - before.conversationBytes) / conversations;
    }

    /** Bytes of the log for each message that came since. */
    public double logFor(Shelf before) {
        return (double) (log - before.log) / (messages - before.messages);
    }
}
