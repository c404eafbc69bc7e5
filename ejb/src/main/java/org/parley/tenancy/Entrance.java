package org.parley.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tries the database before anything else needs it, and says in plain words if it lets a role of ours not in. */
final class Entrance {

    private static final String NO_SCHEMA = "3F000";

    private Entrance() {}

    /**
     * Opens a connection, looks whether there is a schema to work in, and gives it back.
     *
     * @param role {@code owner}, {@code app} or {@code writer}, as the settings name them
     * @throws NoDatabaseException if there is none to be had; the log has said so
     */
    static void tryOut(DataSource source, String role) {
        try (Connection connection = source.getConnection()) {
            if (connection.getSchema() == null) {
                throw new SQLException("there is no schema for this role", NO_SCHEMA);
            }
        } catch (SQLException e) {
            NoDatabaseException refused = refused(role, e);
            TenancyLog.LOG.error(refused.getMessage());
            throw refused;
        }
    }

    /** The pool says that it failed; what it says is the cause of causes. */
    private static NoDatabaseException refused(String role, SQLException failure) {
        SQLException driver = failure;
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            driver = cause instanceof SQLException sql ? sql : driver;
            root = cause;
        }
        String why = firstLine(driver)
                + (root == driver ? "" : " (" + root.getClass().getSimpleName() + ": " + firstLine(root) + ")");
        return TenancyLog.LOG.noDatabase(role, where(role, String.valueOf(driver.getSQLState())), why);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    // Source: ISO/IEC 9075-2, SQLSTATE classes; PostgreSQL, appendix A.
    private static String where(String role, String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> "parley.database.host, parley.database.port and parley.database.sslmode";
            case "28" -> String.join(".", "parley.database", role) + " and its password in the credential store";
            case "3D" -> "parley.database.name";
            case "3F" -> "parley.database.name, and whether roles.sql was run in that database";
            default -> "the database itself";
        };
    }
}
