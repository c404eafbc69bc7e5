/** The rules of the house as tests: what every class and every source file of Parley keeps to. */
@NullMarked
package org.parley.house;

import org.jspecify.annotations.NullMarked;
