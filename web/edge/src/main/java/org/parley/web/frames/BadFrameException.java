package org.parley.web.frames;

/** A frame cannot be understood. The connection is kept, and the peer told the code. */
public final class BadFrameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private BadFrameException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Not JSON, or not of the form of its type. {@code detail} never quotes what was sent. */
    public static BadFrameException malformed(String detail) {
        return new BadFrameException("bad-frame", detail);
    }

    /** Well-formed, of a type this side does not know. */
    public static BadFrameException unknownType() {
        return new BadFrameException("unknown-type", "This type of frame is not known here.");
    }

    /** The code for the {@code error} frame. */
    public String code() {
        return code;
    }
}
