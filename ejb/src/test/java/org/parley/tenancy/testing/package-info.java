/** Runs persistence tests on both databases Parley supports, with the schema and the roles of production. */
@NullMarked
package org.parley.tenancy.testing;

import org.jspecify.annotations.NullMarked;
