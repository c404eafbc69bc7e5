package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Parley's own frames, which the relay understands too. */
public final class ParleyFrames implements Dialect {

    private static final int ACK = Scan.type("ack");
    private static final int SAID = Scan.type("said");
    private static final int REFUSED = Scan.type("refused");
    private static final byte[] ID = Scan.field("id");
    private static final byte[] SEQ = Scan.field("seq");
    private static final byte[] TEXT = "\",\"text\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "\"}".getBytes(StandardCharsets.US_ASCII);

    private final char letter;
    private final byte[] head;

    /**
     * @param letter begins the ids of what this end says
     * @param conversation null where the socket knows
     */
    public ParleyFrames(char letter, @Nullable String conversation) {
        this.letter = letter;
        String about = conversation == null ? "" : "\"conversation\":\"" + conversation + "\",";
        this.head = ("{\"type\":\"say\"," + about + "\"id\":\"" + letter).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void say(Socket socket, int number) {
        ByteBuf frame = socket.buffer().writeBytes(head);
        ByteBufUtil.writeAscii(frame, Integer.toString(number));
        socket.send(frame.writeBytes(TEXT).writeBytes(Phrases.text(number)).writeBytes(TAIL));
    }

    @Override
    public void hear(ByteBuf frame, End end) {
        int type = Scan.type(frame);
        if (type == ACK || type == SAID || type == REFUSED) {
            int id = Scan.find(frame, ID) + 1;
            int number = Scan.number(frame, id + 1);
            if (type == REFUSED) {
                end.refused(number);
            } else if (type == ACK) {
                end.acknowledged(number, Scan.number(frame, Scan.find(frame, SEQ)));
            } else if (frame.getByte(id) != letter) { // its own comes back where something was masked
                end.heard(number, Scan.number(frame, Scan.find(frame, SEQ)));
            }
        }
    }

    @Override
    public void ping(Socket socket) {
        socket.send("{\"type\":\"ping\"}");
    }
}
