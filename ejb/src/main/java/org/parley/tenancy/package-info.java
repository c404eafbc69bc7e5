/**
 * Binds every unit of work to one tenant, in Hibernate and in the database, and brings the database to this release's
 * schema, with the roles and the row security that keep tenants apart.
 *
 * <p>Floor 2.
 */
@NullMarked
package org.parley.tenancy;

import org.jspecify.annotations.NullMarked;
