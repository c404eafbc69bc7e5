package org.parley.vault;

import org.jspecify.annotations.Nullable;

/**
 * What a sealed text is in its conversation, so that one kind of text can never be passed off as another.
 *
 * <p>The codes are stored and authenticated: they are never changed and never given out twice.
 */
public enum Part {
    /** A message the visitor wrote. */
    VISITOR(1),
    /** A message an agent wrote. */
    AGENT(2),
    /** A message the server wrote. */
    SYSTEM(3),
    /** One answer in the form before the chat; the sequence number is the field's place in the form. */
    FORM(16),
    /** The visitor's name. */
    NAME(17),
    /** Text an agent has not sent yet; the sequence number stands for the agent. */
    DRAFT(18);

    private static final @Nullable Part[] BY_CODE = new Part[32];

    static {
        for (Part part : values()) {
            BY_CODE[part.code] = part;
        }
    }

    private final byte code;

    Part(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static @Nullable Part withCode(byte code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
