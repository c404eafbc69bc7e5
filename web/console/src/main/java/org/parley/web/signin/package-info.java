/** The console's own door: sign-in, sign-out, and what happens to who may not enter. */
@NullMarked
package org.parley.web.signin;

import org.jspecify.annotations.NullMarked;
