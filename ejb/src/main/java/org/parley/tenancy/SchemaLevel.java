package org.parley.tenancy;

/**
 * The tables as a release has them, so that releases can work side by side during an update. Source: requirement W6.
 *
 * @param newest the number of its newest migration
 * @param oldest that of the oldest release which can work with them; a migration that an older one could not live with
 *     raises it, in {@code schema_level} too
 */
public record SchemaLevel(int newest, int oldest) {

    /** This release's. */
    public static final SchemaLevel OURS = new SchemaLevel(11, 10);
}
