package org.parley.bench.xmpp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import org.parley.bench.talk.Dialect;
import org.parley.bench.talk.End;
import org.parley.bench.talk.Phrases;
import org.parley.bench.talk.Scan;
import org.parley.bench.talk.Socket;

/**
 * What XMPP over WebSocket needs so that one says something and knows that it was taken: a message, and stream
 * management's question how many were handled. The server answers that in turn, so after it has kept the message.
 * Source: RFC 7395 §3.3, XEP-0198 §4.
 */
final class Stanzas implements Dialect {

    private static final byte[] MESSAGE = ascii("<message");
    private static final byte[] ANSWER = ascii("<a ");
    private static final byte[] QUESTION = ascii("<r ");
    private static final byte[] HANDLED = ascii(" h='");
    private static final byte[] ERROR = ascii(" type='error'");
    private static final byte[] BODY = ascii("'><body>");
    private static final byte[] TAIL = ascii("</body></message>");
    private static final byte[] ASK = ascii("<r xmlns='urn:xmpp:sm:3'/>");

    private final byte[] head;
    private final byte[] ownId;
    private final byte[] otherId;
    private int acknowledged;
    private int heard;

    /**
     * @param letter begins the ids of what this end says
     * @param other begins those of the other end
     * @param to the other end's full address
     */
    Stanzas(char letter, char other, String to) {
        head = ascii("<message xmlns='jabber:client' type='chat' to='" + to + "' id='" + letter);
        ownId = ascii(" id='" + letter);
        otherId = ascii(" id='" + other);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void say(Socket socket, int number) {
        ByteBuf stanza = socket.buffer().writeBytes(head);
        ByteBufUtil.writeAscii(stanza, Integer.toString(number));
        socket.put(stanza.writeBytes(BODY).writeBytes(Phrases.text(number)).writeBytes(TAIL));
        socket.send(socket.buffer().writeBytes(ASK));
    }

    @Override
    public void hear(ByteBuf frame, End end) {
        if (Scan.startsWith(frame, ANSWER)) {
            int handled = Scan.number(frame, Scan.find(frame, HANDLED));
            while (acknowledged < handled) {
                end.acknowledged(acknowledged, ++acknowledged);
            }
        } else if (Scan.startsWith(frame, MESSAGE)) {
            heard++;
            message(frame, end);
        } else if (Scan.startsWith(frame, QUESTION)) {
            end.answer("<a xmlns='urn:xmpp:sm:3' h='" + heard + "'/>");
        }
    }

    private void message(ByteBuf frame, End end) {
        int other = Scan.find(frame, otherId);
        if (other >= 0) {
            int number = Scan.number(frame, other);
            end.heard(number, number + 1);
        } else if (Scan.find(frame, ERROR) >= 0) {
            end.refused(Scan.number(frame, Scan.find(frame, ownId)));
        }
    }

    /** Nothing: the server pings, and the socket answers by itself. */
    @Override
    public void ping(Socket socket) {}
}
