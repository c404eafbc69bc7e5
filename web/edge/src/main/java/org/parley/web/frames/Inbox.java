package org.parley.web.frames;

import java.util.Optional;

/**
 * Puts the parts of one peer's messages together, within bounds. Needed since whole-message handlers of the container
 * read a message of any size into memory first. Not thread-safe: a socket delivers its parts one after the other.
 */
final class Inbox {

    /** In bytes. Source: protocol parley.v1, Limits: 64 KiB a frame. */
    private static final int LARGEST = 64 * 1024;

    /** An honest peer sends a message in one part, or a few. */
    private static final int MOST_PARTS = 256;

    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int parts;
    private boolean overflown;

    /** Whether the peer has sent more than it may; everything after is dropped. */
    boolean isOverflown() {
        return overflown;
    }

    /** Takes a part; the message if this was its last. */
    Optional<String> add(String part, boolean last) {
        parts++;
        if (!overflown) {
            bytes += bytes(part);
        }
        if (overflown || bytes > LARGEST || parts > MOST_PARTS) {
            overflown = true;
            text.setLength(0);
            text.trimToSize();
            return Optional.empty();
        }
        if (!last) {
            text.append(part);
            return Optional.empty();
        }
        String message = text.isEmpty() ? part : text.append(part).toString();
        text.setLength(0);
        bytes = 0;
        parts = 0;
        return Optional.of(message);
    }

    /** As UTF-8, in which it came. */
    private static int bytes(String part) {
        int bytes = part.length();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                bytes += 2;
            } else if (c >= 0x80) {
                bytes++;
            }
        }
        return bytes;
    }
}
