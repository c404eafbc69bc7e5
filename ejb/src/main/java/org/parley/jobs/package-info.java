/**
 * Work that is done again and again, by one node at a time: the pattern of every job in the cluster. Each node looks every
 * few seconds what is due; a row in the database says who may do it, by the database's clock, for how long.
 *
 * <p>Floor 3.
 */
@NullMarked
package org.parley.jobs;

import org.jspecify.annotations.NullMarked;
