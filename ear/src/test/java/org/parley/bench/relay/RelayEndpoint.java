package org.parley.bench.relay;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Acknowledges what one end of a room says and passes it on to the other: no more than any chat must do. */
@ServerEndpoint(value = "/{room}", subprotocols = "parley.v1")
public class RelayEndpoint {

    private static final Map<String, Room> ROOMS = new ConcurrentHashMap<>();

    private static final class Room {
        private final List<Session> ends = new CopyOnWriteArrayList<>();
        private final AtomicInteger seq = new AtomicInteger();
    }

    /** An end has come. */
    @OnOpen
    public void open(Session session, @PathParam("room") String room) {
        ROOMS.computeIfAbsent(room, name -> new Room()).ends.add(session);
    }

    /** An end says something: {@code {"type":"say","id":"…","text":"…"}}, or a ping. */
    @OnMessage
    public void message(String frame, Session session, @PathParam("room") String name) {
        int id = frame.indexOf("\"id\":");
        Room room = ROOMS.get(name);
        if (id < 0 || room == null) {
            return;
        }
        String place = "\"seq\":" + room.seq.incrementAndGet() + ",";
        String rest = frame.substring(id);
        send(session, "{\"type\":\"ack\"," + place + rest.substring(0, rest.indexOf(',')) + "}");
        for (Session end : room.ends) {
            if (end != session) {
                send(end, "{\"type\":\"said\"," + place + rest);
            }
        }
    }

    private static void send(Session end, String frame) {
        Future<Void> unused = end.getAsyncRemote().sendText(frame);
    }

    /** An end is gone. */
    @OnClose
    public void close(Session session, @PathParam("room") String name) {
        ROOMS.computeIfPresent(name, (room, known) -> {
            known.ends.remove(session);
            return known.ends.isEmpty() ? null : known;
        });
    }
}
