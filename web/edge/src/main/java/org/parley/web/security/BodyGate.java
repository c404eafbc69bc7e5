package org.parley.web.security;

import io.undertow.io.Receiver;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.ImmediatePooledByteBuffer;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Lets a request in when its body is here, 64 KiB at most. A body that trickles would hold a worker thread that waits
 * for it; a few dozen would hold them all. Before this gate it holds none, and is cut off in the end.
 */
public final class BodyGate implements ServletExtension {

    private static final int MOST_BYTES = 64 * 1024;
    private static final long WITHIN_SECONDS = 10;

    /** In the form of RFC 9457, as all refusals of the visitors' interface. */
    private static final String TOO_LARGE =
            "{\"type\":\"urn:parley:problem:too-large\",\"title\":\"The request is larger than 64 KiB.\",\"status\":413}";

    /** Called by the server for each WAR that brings this class. */
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> handle(exchange, next));
    }

    private static void handle(HttpServerExchange exchange, HttpHandler next) throws Exception {
        if (exchange.getRequestContentLength() > MOST_BYTES) {
            tooLarge(exchange);
        } else if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
        } else {
            receive(exchange, next);
        }
    }

    private static void receive(HttpServerExchange exchange, HttpHandler next) {
        XnioExecutor.Key end =
                exchange.getIoThread().executeAfter(() -> cut(exchange), WITHIN_SECONDS, TimeUnit.SECONDS);
        Receiver body = exchange.getRequestReceiver();
        body.setMaxBufferSize(MOST_BYTES);
        body.receiveFullBytes(
                (whole, bytes) -> {
                    end.remove();
                    admit(whole, bytes, next);
                },
                BodyGate::refuse);
    }

    private static void admit(HttpServerExchange exchange, byte[] body, HttpHandler next) {
        if (!exchange.isComplete()) { // not cut
            Connectors.ungetRequestBytes(exchange, new ImmediatePooledByteBuffer(ByteBuffer.wrap(body)));
            Connectors.resetRequestChannel(exchange);
            exchange.dispatch(next);
        }
    }

    private static void cut(HttpServerExchange exchange) {
        if (!exchange.isComplete()) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private static void refuse(HttpServerExchange exchange, IOException reason) {
        if (reason instanceof Receiver.RequestToLargeException) {
            tooLarge(exchange);
        } else {
            exchange.endExchange();
        }
    }

    private static void tooLarge(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        exchange.setPersistent(false);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/problem+json")
                .put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(TOO_LARGE);
    }
}
