package org.parley.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One end of a conversation: says, and hears what becomes of it and what the other end says. */
final class End {

    /** What an end tells its pair. */
    interface Ear {
        /** A message of this end is committed, for the first time or again. */
        void acknowledged(End end, int number, int seq);

        /** A message of the other end has come. */
        void heard(End end, int number, int seq);

        /** A message of this end was not stored. */
        void refused(End end, int number);
    }

    private static final int ACK = Scan.type("ack");
    private static final int SAID = Scan.type("said");
    private static final int REFUSED = Scan.type("refused");
    private static final byte[] ID = Scan.field("id");
    private static final byte[] SEQ = Scan.field("seq");
    private static final byte[] TEXT = "\",\"text\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "\"}".getBytes(StandardCharsets.US_ASCII);

    private final char letter;
    private final Ear ear;
    private final Sayings sayings = new Sayings();
    private byte[] head = new byte[0];
    private @Nullable Socket socket;

    /** @param letter begins the ids of what this end says */
    End(char letter, Ear ear) {
        this.letter = letter;
        this.ear = ear;
    }

    /** It can speak from now on; {@code conversation} is null where the socket knows. */
    void begin(Socket open, @Nullable String conversation) {
        String about = conversation == null ? "" : "\"conversation\":\"" + conversation + "\",";
        head = ("{\"type\":\"say\"," + about + "\"id\":\"" + letter).getBytes(StandardCharsets.US_ASCII);
        socket = open;
    }

    Sayings sayings() {
        return sayings;
    }

    /** The client id of the message with this number. */
    String id(int number) {
        return letter + Integer.toString(number);
    }

    /** Says one thing that was due at {@code due}. */
    void say(long due) {
        Socket open = socket;
        if (open == null) {
            throw new IllegalStateException("this end is not connected");
        }
        int number = sayings.add(due);
        ByteBuf frame = open.buffer().writeBytes(head);
        ByteBufUtil.writeAscii(frame, Integer.toString(number));
        open.send(frame.writeBytes(TEXT).writeBytes(Phrases.text(number)).writeBytes(TAIL));
    }

    void ping() {
        if (socket != null) {
            socket.send("{\"type\":\"ping\"}");
        }
    }

    /** A frame has come. */
    void hear(ByteBuf frame) {
        int type = Scan.type(frame);
        if (type == ACK || type == SAID || type == REFUSED) {
            int id = Scan.find(frame, ID) + 1;
            int number = Scan.number(frame, id + 1);
            if (type == REFUSED) {
                ear.refused(this, number);
            } else if (type == ACK) {
                ear.acknowledged(this, number, Scan.number(frame, Scan.find(frame, SEQ)));
            } else if (frame.getByte(id) != letter) { // its own comes back where something was masked
                ear.heard(this, number, Scan.number(frame, Scan.find(frame, SEQ)));
            }
        }
    }
}
