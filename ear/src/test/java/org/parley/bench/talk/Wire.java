package org.parley.bench.talk;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * Opens WebSockets. All of them live on one thread, so that two ends of a conversation share what they know without
 * locks, and so that it is seen when the generator itself is the limit.
 */
public final class Wire implements AutoCloseable {

    /** A first frame with a list of conversations may be large. */
    private static final int LARGEST_FRAME = 1 << 20;

    private final EventLoopGroup group;
    private final EventLoop loop;
    private final SslContext tls;

    public Wire() throws SSLException {
        group = new MultiThreadIoEventLoopGroup(
                1, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        loop = group.next();
        tls = SslContextBuilder.forClient()
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols("TLSv1.3")
                // The server made its certificate itself a minute ago.
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .build();
    }

    /** The thread of all sockets. */
    public EventLoop loop() {
        return loop;
    }

    /** How the sockets are driven, for the list of conditions. */
    public static String libraries() {
        return (Epoll.isAvailable() ? "epoll" : "NIO") + ", " + (OpenSsl.isAvailable() ? "BoringSSL" : "the JDK's TLS");
    }

    /**
     * Opens a socket.
     *
     * @param protocol the WebSocket subprotocol
     * @param reader gets each text frame on the thread of the sockets; what it keeps it must copy
     * @param lost told once if the socket ends
     */
    CompletableFuture<Socket> open(
            URI address,
            String protocol,
            Map<String, String> headers,
            Consumer<ByteBuf> reader,
            Consumer<String> lost) {
        CompletableFuture<Socket> opened = new CompletableFuture<>();
        HttpHeaders all = new DefaultHttpHeaders();
        headers.forEach(all::add);
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(address)
                .subprotocol(protocol)
                .customHeaders(all)
                .maxFramePayloadLength(LARGEST_FRAME)
                .withUTF8Validator(false)
                .handleCloseFrames(false)
                .build();
        new Bootstrap()
                .group(group)
                .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (address.getScheme().equals("wss")) {
                            channel.pipeline()
                                    .addLast(tls.newHandler(channel.alloc(), address.getHost(), address.getPort()));
                        }
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(1 << 16),
                                        new WebSocketClientProtocolHandler(config),
                                        new Reader(opened, reader, lost));
                    }
                })
                .connect(address.getHost(), address.getPort())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        opened.completeExceptionally(connected.cause());
                    }
                });
        return opened;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class Reader extends SimpleChannelInboundHandler<WebSocketFrame> {

        private final CompletableFuture<Socket> opened;
        private final Consumer<ByteBuf> reader;
        private final Consumer<String> lost;
        private String reason = "cut by the server";

        Reader(CompletableFuture<Socket> opened, Consumer<ByteBuf> reader, Consumer<String> lost) {
            this.opened = opened;
            this.reader = reader;
            this.lost = lost;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                opened.complete(new Socket(context.channel()));
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (frame instanceof CloseWebSocketFrame close) {
                reason = "closed by the server with " + close.statusCode() + " " + close.reasonText();
                Future<?> unused = context.close();
            } else {
                reader.accept(frame.content());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            reason = cause.toString();
            Future<?> unused = context.close();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            opened.completeExceptionally(new IOException(reason));
            lost.accept(reason);
        }
    }
}
