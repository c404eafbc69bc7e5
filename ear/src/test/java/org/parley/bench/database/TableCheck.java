package org.parley.bench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.parley.bench.talk.End;
import org.parley.bench.talk.Pair;

/** Compares what was acknowledged with what the table of messages holds. */
public final class TableCheck {

    private static final String SELECT =
            "select cast(conversation_id as text), seq, client_id from parley.message order by conversation_id, seq";
    private static final int ROWS_AT_ONCE = 10_000;

    private final Map<String, Pair> pairs = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long rows;
    private long matching;
    private long holes;
    private long others;

    private TableCheck(List<Pair> all) {
        all.forEach(pair -> pairs.put(pair.conversation(), pair));
    }

    /**
     * What was found.
     *
     * @param rows messages of these pairs in the table
     * @param missing acknowledged, but not in the table with this id and place
     * @param holes places of a conversation that no message has, though later ones have
     * @param others in the table, but never acknowledged
     */
    public record Result(long rows, long missing, long holes, long others) {

        public boolean isClean() {
            return missing == 0 && holes == 0 && others == 0;
        }
    }

    /** Nothing may be said while it runs. */
    public static Result of(DataSource database, List<Pair> pairs) throws SQLException {
        TableCheck check = new TableCheck(pairs);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        check.see(row.getString(1), row.getInt(2), row.getString(3));
                    }
                }
            }
        }
        long acknowledged = pairs.stream()
                .mapToLong(pair -> pair.visitor().acknowledged() + pair.agent().acknowledged())
                .sum();
        return new Result(check.rows, acknowledged - check.matching, check.holes, check.others);
    }

    private void see(String conversation, int seq, String clientId) {
        Pair pair = pairs.get(conversation);
        if (pair == null) {
            return;
        }
        rows++;
        Integer before = places.put(conversation, seq);
        holes += seq - (before == null ? 0 : before) - 1;
        Optional<End> speaker = pair.speaker(clientId);
        int number = Integer.parseInt(clientId.substring(1));
        if (speaker.isPresent() && speaker.get().isAcknowledged(number, seq)) {
            matching++;
        } else {
            others++;
        }
    }
}
