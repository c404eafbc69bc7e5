package org.parley.bench.load;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.parley.bench.talk.Socket;

/** People who are connected and say nothing but that they are there. */
public final class Crowd implements AutoCloseable {

    /** How often each of them says so; the widget does it as often. */
    private static final int PING_SECONDS = 25;

    private static final String PING = "{\"type\":\"ping\"}";

    private final EventLoop loop;
    private final List<Socket> sockets;
    private final ScheduledFuture<?> pings;
    private int turn;

    /** @param loop the thread of all sockets */
    public Crowd(EventLoop loop, List<Socket> sockets) {
        this.loop = loop;
        this.sockets = List.copyOf(sockets);
        this.pings = loop.scheduleAtFixedRate(this::ping, 1, 1, TimeUnit.SECONDS);
    }

    /** Every twenty-fifth of them, so that the pings are no burst. */
    private void ping() {
        turn = (turn + 1) % PING_SECONDS;
        for (int i = turn; i < sockets.size(); i += PING_SECONDS) {
            sockets.get(i).send(PING);
        }
    }

    /** All of them leave; the server may notice a little later. */
    @Override
    public void close() throws Exception {
        pings.cancel(false);
        loop.submit(() -> sockets.forEach(Socket::close)).get();
    }
}
