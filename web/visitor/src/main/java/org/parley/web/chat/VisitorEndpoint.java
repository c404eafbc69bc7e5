package org.parley.web.chat;

import jakarta.inject.Inject;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.parley.web.frames.Line;
import org.parley.web.frames.LineEndpoint;
import org.parley.web.frames.Lines;

/** The visitor's socket. */
@ServerEndpoint(value = "/v1/socket", subprotocols = "parley.v1")
public class VisitorEndpoint extends LineEndpoint {

    private final VisitorRooms rooms;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public VisitorEndpoint() {
        this(null, null);
    }

    /** Made by CDI. */
    @Inject
    public VisitorEndpoint(VisitorRooms rooms, Lines lines) {
        super(lines);
        this.rooms = rooms;
    }

    @Override
    protected Line line(Session session, Lines lines) {
        return new VisitorLine(session, lines, rooms);
    }
}
