package org.parley.tenancy;

import javax.sql.DataSource;

/** Lets the test support apply the schema the way the server does. */
public final class SchemaForTests {

    private SchemaForTests() {}

    /** Applies every migration with production's role names. */
    public static void migrate(DataSource owner) {
        SchemaMigration.apply(owner, "parley_app", "parley_writer");
    }
}
