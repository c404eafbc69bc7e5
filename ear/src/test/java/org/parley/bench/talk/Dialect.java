package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;

/** How one end writes what it says and reads what it hears. May count, so each end has one of its own. */
public interface Dialect {

    /** Says the text with this number; it goes out under the end's id of that number. */
    void say(Socket socket, int number);

    /** Tells {@code end} what a frame means. */
    void hear(ByteBuf frame, End end);

    /** Says what keeps a silent socket open. */
    void ping(Socket socket);
}
