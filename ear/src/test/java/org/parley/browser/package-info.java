/**
 * What visitors and agents see and do, in a real browser, on the server as it is delivered. A test class is a
 * {@link org.parley.browser.BrowserTest} and extends {@link org.parley.browser.Browsing}; {@code VisitorPage} and
 * {@code DeskPage} know where on the pages things are, so that the tests read as what a person does.
 */
@NullMarked
package org.parley.browser;

import org.jspecify.annotations.NullMarked;
