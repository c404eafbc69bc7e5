package org.parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket that speaks {@code parley.v1}. What comes in is kept in order; waiting for a frame takes it out and
 * leaves the others for later.
 */
public final class Wire implements AutoCloseable {

    /** How long a frame may take that has to come. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Listener listener = new Listener();
    private final WebSocket socket;

    private Wire(WebSocket.Builder builder, URI address) {
        socket = builder.buildAsync(address, listener)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /**
     * Connects.
     *
     * @param headers of the handshake, {@code Origin} among them
     * @throws CompletionException caused by a {@link java.net.http.WebSocketHandshakeException} if the server refuses
     */
    public static Wire open(HttpClient http, URI address, Map<String, String> headers) {
        return open(http, address, headers, "parley.v1");
    }

    /** The same for another protocol; empty for none. */
    static Wire open(HttpClient http, URI address, Map<String, String> headers, String protocol) {
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        headers.forEach(builder::header);
        return new Wire(builder, address);
    }

    /** The status with which a handshake is answered that must not succeed. */
    public static int refusal(Callable<?> handshake) throws Exception {
        try {
            throw new AssertionError("let in: " + handshake.call());
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** The frames about this conversation. */
    public static Predicate<JsonNode> of(String conversation) {
        return frame -> frame.path("conversation").asText().equals(conversation);
    }

    /** Sends a frame. */
    public void send(Map<String, ?> frame) {
        sendText(Json.write(frame));
    }

    /** Sends a text as it is. */
    public void sendText(String text) {
        socket.sendText(text, true)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Sends a part of a text. */
    public void sendPart(String part, boolean last) {
        socket.sendText(part, last)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Sends bytes, which the protocol does not know. */
    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Stops reading: what the server sends piles up on its side. */
    public void stopReading() {
        listener.stopReading();
    }

    /** The next frame of this type, waited for. */
    public JsonNode await(String type) {
        return await(type, frame -> true);
    }

    /**
     * The next frame of this type that fits, waited for.
     *
     * @throws AssertionError if it does not come in time; tells what came instead
     */
    public JsonNode await(String type, Predicate<JsonNode> fits) {
        return listener.take(frame -> frame.path("type").asText().equals(type) && fits.test(frame), PATIENCE)
                .orElseThrow(() -> new AssertionError("no " + type + " came, but " + listener.state()));
    }

    /** The next frame of one of these types, waited for. */
    public JsonNode awaitOneOf(Set<String> types) {
        return listener.take(frame -> types.contains(frame.path("type").asText()), PATIENCE)
                .orElseThrow(() -> new AssertionError("none of " + types + " came, but " + listener.state()));
    }

    /** The next frame of this type if it comes within {@code wait}. */
    public Optional<JsonNode> poll(String type, Duration wait) {
        return listener.take(frame -> frame.path("type").asText().equals(type), wait);
    }

    /** The next frame of any type if it comes within {@code wait}. */
    public Optional<JsonNode> next(Duration wait) {
        return listener.take(frame -> true, wait);
    }

    /** The frames of this type that came and nobody took; takes them. */
    public List<JsonNode> drain(String type) {
        return drain(type, frame -> true);
    }

    /** Those of them that fit. */
    public List<JsonNode> drain(String type, Predicate<JsonNode> fits) {
        Predicate<JsonNode> wanted = frame -> frame.path("type").asText().equals(type) && fits.test(frame);
        return Stream.generate(() -> listener.take(wanted, Duration.ZERO))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }

    /**
     * The code the server closed with, waited for; 1006 if the connection just broke.
     *
     * @throws AssertionError if it stays open
     */
    public int awaitClose() {
        return awaitClose(PATIENCE);
    }

    /** The same with a patience of its own. */
    public int awaitClose(Duration patience) {
        try {
            return listener.closed
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new AssertionError("still open; " + listener.state(), e);
        }
    }

    /** What the server said with the code it closed with. */
    public String closeReason() {
        return listener.reason;
    }

    /** Tells whether the server can still be heard. */
    public boolean isOpen() {
        return !listener.closed.isDone() && !socket.isInputClosed();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            // Whether the server still hears it does not matter.
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(error -> socket);
        }
    }

    /** Breaks the connection without a word. */
    public void abort() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        private static final int BROKEN = 1006;

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final List<JsonNode> frames = new ArrayList<>();
        private final StringBuilder parts = new StringBuilder();
        private volatile String reason = "";
        private boolean reading = true;

        synchronized void stopReading() {
            reading = false;
        }

        synchronized Optional<JsonNode> take(Predicate<JsonNode> wanted, Duration patience) {
            long end = System.nanoTime() + patience.toNanos();
            Optional<JsonNode> found = find(wanted);
            long left = patience.toMillis();
            try {
                while (found.isEmpty() && left > 0 && !closed.isDone()) {
                    wait(left);
                    found = find(wanted);
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return found;
        }

        private Optional<JsonNode> find(Predicate<JsonNode> wanted) {
            for (Iterator<JsonNode> all = frames.iterator(); all.hasNext(); ) {
                JsonNode frame = all.next();
                if (wanted.test(frame)) {
                    all.remove();
                    return Optional.of(frame);
                }
            }
            return Optional.empty();
        }

        synchronized String state() {
            return frames + (closed.isDone() ? ", then closed with " + closed.join() : "");
        }

        @Override
        public synchronized @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                frames.add(Json.read(parts.toString()));
                parts.setLength(0);
                notifyAll();
            }
            if (reading) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String text) {
            reason = text;
            end(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end(BROKEN);
        }

        private synchronized void end(int code) {
            closed.complete(code);
            notifyAll();
        }
    }
}
