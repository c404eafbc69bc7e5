package org.parley.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.tenancy.Engine;

/**
 * Statements that travel to the database together, where it takes several at once; each still sees what was committed
 * before it began, and not before the trip began.
 */
final class JdbcTrip {

    private static final Map<Class<?>, String> ELEMENTS = Map.of(
            UUID.class,
            "uuid",
            Long.class,
            "bigint",
            Integer.class,
            "integer",
            String.class,
            "varchar",
            byte[].class,
            "bytea");

    /** The statements are few, and the driver finds one it knows the faster if it is the same object. */
    private static final Map<List<String>, String> TOGETHER = new ConcurrentHashMap<>();

    /** Takes one row. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private interface Answer {
        void take(PreparedStatement statement) throws SQLException;
    }

    private record Stop(String sql, Object[] parameters, Answer answer) {}

    private final Connection connection;
    private final Engine engine;
    private final List<Stop> stops = new ArrayList<>();

    JdbcTrip(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /**
     * Adds a query.
     *
     * @param parameters values; arrays of ids, numbers, texts or bytes; instants
     */
    JdbcTrip ask(String sql, Row each, Object... parameters) {
        return then(new Stop(sql, parameters, statement -> {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }));
    }

    /**
     * Adds a change, which must concern exactly {@code rows} rows.
     *
     * @param parameters as in {@link #ask}
     */
    JdbcTrip tell(String sql, int rows, Object... parameters) {
        return then(new Stop(sql, parameters, statement -> {
            int changed = statement.getUpdateCount();
            if (changed != rows) {
                throw new IllegalStateException("changed " + changed + " of " + rows + " rows");
            }
        }));
    }

    private JdbcTrip then(Stop stop) {
        stops.add(stop);
        return this;
    }

    /**
     * Does all of it, in the order in which it was added.
     *
     * @throws SQLException if the database refused one of them; those after it were not done
     * @throws IllegalStateException if a change concerned other than the expected number of rows
     */
    void go() throws SQLException {
        if (engine == Engine.POSTGRESQL) {
            go(stops);
        } else {
            for (Stop stop : stops) {
                go(List.of(stop));
            }
        }
    }

    private void go(List<Stop> together) throws SQLException {
        String sql = TOGETHER.computeIfAbsent(together.stream().map(Stop::sql).toList(), all -> String.join(";", all));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Stop stop : together) {
                for (Object parameter : stop.parameters()) {
                    statement.setObject(index++, bound(parameter));
                }
            }
            statement.execute();
            for (Stop stop : together) {
                stop.answer().take(statement);
                statement.getMoreResults();
            }
        }
    }

    private Object bound(Object parameter) throws SQLException {
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return parameter instanceof Object[] array
                ? connection.createArrayOf(ELEMENTS.get(array.getClass().getComponentType()), array)
                : parameter;
    }
}
