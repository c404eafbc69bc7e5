/** The visitor's door: which sites there are, starting a conversation, and the socket it goes through. */
@NullMarked
package org.parley.web.chat;

import org.jspecify.annotations.NullMarked;
