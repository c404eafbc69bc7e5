package org.parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A visitor's WebSocket by hand, byte for byte, for what no decent client would send. The server may hang up at any
 * time, so what cannot be sent any more is not sent. Source: RFC 6455 §5.
 */
final class BareSocket implements AutoCloseable {

    /** First bytes of a frame. */
    static final int TEXT = 0x81;

    static final int FIRST_PART = 0x01;
    static final int NEXT_PART = 0x00;
    static final int LAST_PART = 0x80;
    static final int PING = 0x89;
    static final int CLOSE = 0x88;

    private static final int BROKEN = 1006;
    private static final int MASKED = 0x80;
    private static final int SMALL = 4 * 1024;
    private static final byte[] NO_KEY = new byte[4];

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

    private BareSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** Connects, says who it is, and waits until it is welcome. */
    static BareSocket open(Installation parley, VisitorClient visitor) throws IOException, InterruptedException {
        BareSocket open = deaf(parley, visitor);
        Thread reader = new Thread(open::read, "bare-socket");
        reader.setDaemon(true);
        reader.start();
        open.await("welcome");
        return open;
    }

    /** The same, but it never reads, and hardly anything fits on the way to it. */
    static BareSocket deaf(Installation parley, VisitorClient visitor) throws IOException {
        Socket socket = Trust.context(parley.folders().certificateFile())
                .getSocketFactory()
                .createSocket();
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress("localhost", parley.plan().ports().https()));
        BareSocket open = new BareSocket(socket);
        open.shakeHands(parley);
        open.sendText(Json.write(Map.of("type", "hello", "token", visitor.token(), "after", 0)));
        return open;
    }

    private void shakeHands(Installation parley) throws IOException {
        String request =
                "GET /chat/v1/socket HTTP/1.1\r\nHost: " + parley.origin().getAuthority()
                        + "\r\nOrigin: " + parley.origin()
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Protocol: parley.v1\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        while (!answer.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            answer.write(in.readUnsignedByte());
        }
        if (!answer.toString(StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101 ")) {
            throw new AssertionError("no socket: " + answer.toString(StandardCharsets.US_ASCII));
        }
    }

    void sendText(String text) {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one frame. */
    void send(int head, byte[] payload) {
        send(bytes(head, payload));
    }

    /** Sends the same frame again and again. */
    void send(int head, byte[] payload, int times) {
        byte[] one = bytes(head, payload);
        ByteBuffer all = ByteBuffer.allocate(one.length * times);
        for (int i = 0; i < times; i++) {
            all.put(one);
        }
        send(all.array());
    }

    /** Sends bytes as they are. */
    void send(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            closed.complete(BROKEN);
        }
    }

    /** A frame as a client has to send it, under a mask of zeros. */
    static byte[] bytes(int head, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) head);
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        frame.put(NO_KEY).put(payload).flip();
        byte[] bytes = new byte[frame.limit()];
        frame.get(bytes);
        return bytes;
    }

    /** The next frame of this type, waited for; what came before it is lost. */
    JsonNode await(String type) throws InterruptedException {
        String text = texts.poll(Wire.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("no " + type + " came");
        }
        JsonNode frame = Json.read(text);
        return frame.path("type").asText().equals(type) ? frame : await(type);
    }

    /** What came and was not taken yet; takes it. */
    List<JsonNode> drain() {
        List<String> all = new ArrayList<>();
        texts.drainTo(all);
        return all.stream().map(Json::read).toList();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Asks for answers it does not read, until the server takes nothing any more. */
    void awaitCut() throws InterruptedException {
        long end = System.nanoTime() + Wire.PATIENCE.toNanos();
        while (isOpen()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still open");
            }
            send(TEXT, "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8), 30);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The code the server closed with, waited for; 1006 if the connection just broke. */
    int awaitClose() {
        try {
            return closed.orTimeout(Wire.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("still open after " + texts, e);
        }
    }

    private void read() {
        try {
            while (!closed.isDone()) {
                int head = in.readUnsignedByte();
                byte[] payload = in.readNBytes(length());
                if (head == TEXT) {
                    texts.add(new String(payload, StandardCharsets.UTF_8));
                } else if (head == CLOSE) {
                    closed.complete((int) ByteBuffer.wrap(payload).getShort());
                }
            }
        } catch (IOException e) {
            closed.complete(BROKEN);
        }
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        return length == 126 ? in.readUnsignedShort() : length == 127 ? Math.toIntExact(in.readLong()) : length;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
