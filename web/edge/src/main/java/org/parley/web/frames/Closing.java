package org.parley.web.frames;

import jakarta.websocket.CloseReason;

/** Why a socket is closed. Source: protocol parley.v1, Close codes; RFC 6455 §7.4. */
public enum Closing {
    IDLE(1001, "idle"),
    NOT_TEXT(1003, "text only"),
    POLICY(1008, "policy"),
    TOO_BIG(1009, "too big"),
    OVERLOADED(1013, "overloaded, try again"),
    NO_TOKEN(4401, "no or bad token"),
    ENDED(4403, "ended"),
    REPLACED(4409, "replaced by a newer socket"),
    GONE(4410, "conversation closed and gone"),
    /** Gone too: a client reads the text to tell its visitor why. */
    WITHDRAWN(4410, "consent withdrawn");

    private final int code;
    private final String text;

    Closing(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** As Jakarta WebSocket wants it. */
    CloseReason reason() {
        return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), text);
    }
}
