package org.parley.web.chat;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.parley.web.frames.Lines;

/** The visitor's socket. Each connection has its own instance. */
@ServerEndpoint(value = "/v1/socket", subprotocols = "parley.v1")
public class VisitorEndpoint {

    private final VisitorRooms rooms;
    private final Lines lines;
    private @Nullable VisitorLine line;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public VisitorEndpoint() {
        this(null, null);
    }

    /** Made by CDI. */
    @Inject
    public VisitorEndpoint(VisitorRooms rooms, Lines lines) {
        this.rooms = rooms;
        this.lines = lines;
    }

    /** A peer has connected. */
    @OnOpen
    public void open(Session session) {
        line = new VisitorLine(session, lines, rooms);
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
