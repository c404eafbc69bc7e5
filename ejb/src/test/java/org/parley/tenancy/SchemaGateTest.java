package org.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("W6")
class SchemaGateTest {

    private static final SchemaLevel OURS = SchemaLevel.OURS;
    private static final int NEXT = OURS.newest() + 1;

    @DatabaseTest
    void what_this_release_says_of_its_tables_is_what_they_say(Database database) throws SQLException {
        assertThat(number(database, "select max(cast(\"version\" as integer)) from \"flyway_schema_history\""))
                .isEqualTo(OURS.newest());
        assertThat(number(database, "select oldest from schema_level")).isEqualTo(OURS.oldest());
    }

    @DatabaseTest
    void a_release_may_be_older_than_the_tables_if_they_can_bear_it(Database database) {
        assertThatCode(() -> gate(database, OURS).pass(NEXT)).doesNotThrowAnyException();
    }

    @DatabaseTest
    void a_release_the_tables_cannot_bear_is_refused(Database database) {
        SchemaLevel older = new SchemaLevel(OURS.oldest() - 1, OURS.oldest() - 1);

        assertThatThrownBy(() -> gate(database, older).pass(OURS.newest()))
                .isInstanceOf(NoDatabaseException.class)
                .hasMessageContaining("PARTEN001003")
                .hasMessageContaining("migration " + OURS.oldest())
                .hasMessageContaining("knows " + older.newest());
    }

    @DatabaseTest
    void a_release_that_a_living_node_could_not_bear_is_refused(Database database) throws SQLException {
        SchemaLevel next = new SchemaLevel(NEXT, NEXT);
        change(database, "delete from node"); // of other tests
        change(database, """
                insert into node (name, life, speaks, knows, schema_level, started_at, seen_at)
                values ('gate', '%s', 1, 1, %d, current_timestamp, current_timestamp)""".formatted(UUID.randomUUID(), OURS.newest()));
        try {
            assertThatThrownBy(() -> gate(database, next).pass(OURS.newest()))
                    .isInstanceOf(NoDatabaseException.class)
                    .hasMessageContaining("PARTEN001004")
                    .hasMessageContaining("Node gate");
            assertThatCode(() ->
                            gate(database, new SchemaLevel(NEXT, OURS.newest())).pass(OURS.newest()))
                    .as("one that it can bear")
                    .doesNotThrowAnyException();

            change(database, "update node set seen_at = seen_at - interval '11' second where name = 'gate'");
            assertThatCode(() -> gate(database, next).pass(OURS.newest()))
                    .as("a node that is dead")
                    .doesNotThrowAnyException();
        } finally {
            change(database, "delete from node where name = 'gate'");
        }
    }

    @DatabaseTest
    void a_database_from_before_says_nothing_and_is_not_asked(Database database) {
        assertThatCode(() -> gate(database, new SchemaLevel(1, 1)).pass(0)).doesNotThrowAnyException();
    }

    private static SchemaGate gate(Database database, SchemaLevel release) {
        return new SchemaGate(database.owner(), release);
    }

    private static int number(Database database, String query) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void change(Database database, String statements) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }
}
