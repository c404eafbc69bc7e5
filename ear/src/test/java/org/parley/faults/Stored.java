package org.parley.faults;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the table of messages holds, by conversation, in its order. */
final class Stored {

    private static final String SELECT = "select cast(conversation_id as text), seq, client_id from parley.message"
            + " where cast(conversation_id as text) = any(?) order by conversation_id, seq";

    /** One row; its text is sealed, and not looked at here. */
    record Row(long seq, String id) {}

    private final Map<String, List<Row>> rows = new HashMap<>();

    private Stored() {}

    /** @param database a connection that row security does not bind */
    static Stored of(Connection database, List<Talk> talks) throws SQLException {
        Stored stored = new Stored();
        Array conversations = database.createArrayOf(
                "text", talks.stream().map(Talk::conversation).toArray());
        try (PreparedStatement select = database.prepareStatement(SELECT)) {
            select.setArray(1, conversations);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stored.rows
                            .computeIfAbsent(row.getString(1), conversation -> new ArrayList<>())
                            .add(new Row(row.getLong(2), row.getString(3)));
                }
            }
        }
        return stored;
    }

    List<Row> of(Talk talk) {
        return rows.getOrDefault(talk.conversation(), List.of());
    }
}
