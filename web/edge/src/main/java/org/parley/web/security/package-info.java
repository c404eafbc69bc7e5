/** What every edge needs to keep its door: origins, security headers, rate limits, sign-in. Below every other web room. */
@NullMarked
package org.parley.web.security;

import org.jspecify.annotations.NullMarked;
