package org.parley.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Lets a release near the tables only if it can work with them, and those that are at work with it. */
final class SchemaGate {

    /** From this migration on the database says what it asks of releases, and which of them are at work. */
    private static final int ASKS_SINCE = 11;

    private final DataSource owner;
    private final SchemaLevel release;

    SchemaGate(DataSource owner, SchemaLevel release) {
        this.owner = owner;
        this.release = release;
    }

    /**
     * Nothing has been changed when it returns, nor when it throws.
     *
     * @param found the newest migration the database has; 0 if it is empty
     * @throws NoDatabaseException if the tables are too new for this release, or would be for a node that is alive
     */
    void pass(int found) {
        if (found < ASKS_SINCE) {
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            checkTables(statement);
            if (found < release.newest()) {
                checkOthers(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it asks of releases", e);
        }
    }

    private void checkTables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select oldest from schema_level")) {
            row.next();
            if (row.getInt(1) > release.newest()) {
                throw TenancyLog.LOG.tooNew(row.getInt(1), release.newest());
            }
        }
    }

    private void checkOthers(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select name, schema_level from node_alive where schema_level < " + release.oldest())) {
            if (row.next()) {
                throw TenancyLog.LOG.wouldBeTooNew(row.getString(1), row.getInt(2), release.oldest());
            }
        }
    }
}
