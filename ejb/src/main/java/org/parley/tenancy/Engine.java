package org.parley.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases Parley knows, which differ in a few words. */
public enum Engine {
    /** Embedded, for one node; keeps no tenants apart by itself. */
    H2,
    /** Keeps tenants apart by row security, and takes several statements in one trip. */
    POSTGRESQL;

    /**
     * What is behind {@code connection}.
     *
     * @throws SQLException if the driver cannot say
     */
    public static Engine of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : H2;
    }
}
