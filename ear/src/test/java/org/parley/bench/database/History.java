package org.parley.bench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** Conversations of former days: copies of one that was held, under new ids, closed. */
public final class History {

    /** How many messages each has; fewer where the original has fewer. */
    public static final int MESSAGES = 10;

    private static final String ORIGINAL = """
            select id from parley.conversation where last_seq >= ? and exists
              (select 1 from parley.message where conversation_id = conversation.id) limit 1""";
    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = 'parley' and table_name = ? order by ordinal_position""";

    private final DataSource database;

    /** @param database past row security */
    public History(DataSource database) {
        this.database = database;
    }

    /**
     * Writes {@code conversations} more, and lets the database settle.
     *
     * @throws SQLException also if nobody has said {@link #MESSAGES} messages in one conversation yet
     */
    public void grow(int conversations) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String original = original(connection);
            statement.execute("create temporary table grown as select gen_random_uuid() id from generate_series(1, "
                    + conversations + ")");
            copy(
                    connection,
                    "conversation",
                    Map.of("id", "g.id", "state", "'CLOSED'", "last_seq", Integer.toString(MESSAGES)),
                    "o.id = '" + original + "'");
            copy(
                    connection,
                    "message",
                    Map.of("conversation_id", "g.id"),
                    "o.conversation_id = '" + original + "' and o.seq <= " + MESSAGES);
            statement.execute("drop table grown");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static String original(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ORIGINAL)) {
            select.setInt(1, MESSAGES);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no conversation has " + MESSAGES + " messages");
                }
                return row.getString(1);
            }
        }
    }

    /** Once for each of the new ids; columns are as in the original unless {@code changed}. */
    private static void copy(Connection connection, String table, Map<String, String> changed, String which)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            StringBuilder names = new StringBuilder();
            StringBuilder values = new StringBuilder();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String comma = names.isEmpty() ? "" : ", ";
                    names.append(comma).append(row.getString(1));
                    values.append(comma).append(changed.getOrDefault(row.getString(1), "o." + row.getString(1)));
                }
            }
            try (Statement insert = connection.createStatement()) {
                insert.execute("insert into parley." + table + " (" + names + ") select " + values + " from parley."
                        + table + " o, grown g where " + which);
            }
        }
    }
}
