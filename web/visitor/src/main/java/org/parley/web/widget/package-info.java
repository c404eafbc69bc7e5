/** The widget's static side: the frame, the loader, the demo page, and the headers that keep them safe. */
@NullMarked
package org.parley.web.widget;

import org.jspecify.annotations.NullMarked;
