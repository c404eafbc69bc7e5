/** The administration's pages: what exists. Changing it comes later. */
@NullMarked
package org.parley.web.admin;

import org.jspecify.annotations.NullMarked;
