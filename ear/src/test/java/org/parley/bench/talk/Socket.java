package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;

/** An open WebSocket. Used on its own thread only. */
public final class Socket {

    private final Channel channel;

    public Socket(Channel channel) {
        this.channel = channel;
    }

    /** An empty buffer for one frame. */
    public ByteBuf buffer() {
        return channel.alloc().buffer(320);
    }

    /** Puts one text frame before the next that is sent, and lets go of {@code frame}. */
    public void put(ByteBuf frame) {
        Future<?> unused = channel.write(new TextWebSocketFrame(frame), channel.voidPromise());
    }

    /** Sends one text frame, and lets go of {@code frame}. */
    public void send(ByteBuf frame) {
        Future<?> unused = channel.writeAndFlush(new TextWebSocketFrame(frame), channel.voidPromise());
    }

    /** Ends it. */
    public void close() {
        Future<?> unused = channel.close();
    }

    public void send(String frame) {
        ByteBuf bytes = buffer();
        bytes.writeCharSequence(frame, StandardCharsets.UTF_8);
        send(bytes);
    }
}
