package org.parley.web.agent;

import jakarta.inject.Inject;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.parley.web.frames.Line;
import org.parley.web.frames.LineEndpoint;
import org.parley.web.frames.Lines;

/** The agent's socket. */
@ServerEndpoint(value = "/socket", subprotocols = "parley.v1")
public class AgentEndpoint extends LineEndpoint {

    private final AgentRooms rooms;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    public AgentEndpoint() {
        this(null, null);
    }

    /** Made by CDI. */
    @Inject
    public AgentEndpoint(AgentRooms rooms, Lines lines) {
        super(lines);
        this.rooms = rooms;
    }

    @Override
    protected Line line(Session session, Lines lines) {
        return new AgentLine(session, lines, rooms);
    }
}
