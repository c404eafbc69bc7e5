package org.parley.web.frames;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The other side of a socket, and the container between: keeps what it is sent, and reads it when it likes. */
final class Peer {

    private final List<String> got = new ArrayList<>();
    private final Queue<SendHandler> unread = new ArrayDeque<>();
    private boolean reads = true;
    private boolean gone;
    private @Nullable CloseReason reason;

    /** As the server sees it. */
    Session session() {
        return of(Session.class, (method, arguments) -> switch (method) {
            case "getAsyncRemote" -> remote();
            case "close" -> {
                reason = (CloseReason) arguments[0];
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private RemoteEndpoint.Async remote() {
        return of(RemoteEndpoint.Async.class, (method, arguments) -> {
            if (gone) {
                throw new IllegalStateException("closed");
            }
            got.add((String) arguments[0]);
            if (reads) {
                ((SendHandler) arguments[1]).onResult(new SendResult());
            } else {
                unread.add((SendHandler) arguments[1]);
            }
            return null;
        });
    }

    /** What was sent, whether it was read or not. */
    List<String> got() {
        return got;
    }

    /** With which code the server closed. */
    Optional<Integer> closed() {
        return Optional.ofNullable(reason).map(given -> given.getCloseCode().getCode());
    }

    void stopReading() {
        reads = false;
    }

    void readAgain() {
        reads = true;
        while (!unread.isEmpty()) {
            unread.remove().onResult(new SendResult());
        }
    }

    /** Takes one frame and pauses again. */
    void readOne() {
        unread.remove().onResult(new SendResult());
    }

    /** The connection ends, and nobody has told the server yet. */
    void vanish() {
        gone = true;
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T of(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Peer.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
