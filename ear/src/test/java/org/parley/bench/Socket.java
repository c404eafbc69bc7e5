package org.parley.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;

/** An open WebSocket. Used on its own thread only. */
final class Socket {

    private final Channel channel;

    Socket(Channel channel) {
        this.channel = channel;
    }

    /** An empty buffer for one frame. */
    ByteBuf buffer() {
        return channel.alloc().buffer(320);
    }

    /** Sends one text frame, and lets go of {@code frame}. */
    void send(ByteBuf frame) {
        Future<?> unused = channel.writeAndFlush(new TextWebSocketFrame(frame), channel.voidPromise());
    }

    void send(String frame) {
        ByteBuf bytes = buffer();
        bytes.writeCharSequence(frame, StandardCharsets.UTF_8);
        send(bytes);
    }
}
