package org.parley.web.frames;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A socket as the container sees it: hands on to its line what happens. Each connection has its own instance. */
public abstract class LineEndpoint {

    private final Lines lines;
    private @Nullable Line line;

    /** @param lines among which each new line will be */
    protected LineEndpoint(Lines lines) {
        this.lines = lines;
    }

    /** The line of a peer that has just connected. */
    protected abstract Line line(Session session, Lines lines);

    /** A peer has connected. */
    @OnOpen
    public void open(Session session) {
        line = line(session, lines);
        lines.add(line);
    }

    /** A part of a frame has come. */
    @OnMessage
    public void message(String part, boolean last) {
        if (line != null) {
            line.receive(part, last);
        }
    }

    /** Bytes have come. */
    @OnMessage
    public void bytes(ByteBuffer part, boolean last) {
        if (line != null) {
            line.receiveBytes();
        }
    }

    /** The connection is gone. */
    @OnClose
    public void close() {
        if (line != null) {
            lines.remove(line);
        }
    }

    /** The connection failed; the container closes it next. Not logged: a phone in a tunnel is no fault here. */
    @OnError
    public void error(Throwable failure) {
        if (line != null) {
            line.failed(failure);
        }
    }
}
