package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Finds what the generator wants to know in a frame without reading all of it: a whole JSON parser would cost as much as
 * what is measured. Relies on the server's habit of writing the type first and no spaces; texts come last, so that
 * nothing somebody said is mistaken for a field.
 */
public final class Scan {

    private static final int TYPE_AT = "{\"type\":\"".length();

    private Scan() {}

    /** The name of a field as it is searched for. */
    static byte[] field(String name) {
        return ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /** The first four letters of the type, as one number. */
    static int type(ByteBuf frame) {
        int at = frame.readerIndex() + TYPE_AT;
        return frame.writerIndex() < at + Integer.BYTES ? 0 : frame.getInt(at);
    }

    /** What {@link #type} gives for a type with this name. */
    static int type(String name) {
        byte[] letters = (name + "\",").getBytes(StandardCharsets.US_ASCII);
        return letters[0] << 24 | letters[1] << 16 | letters[2] << 8 | letters[3];
    }

    /** Where what follows {@code field} begins; -1 if it is not there. */
    public static int find(ByteBuf frame, byte[] field) {
        int last = frame.writerIndex() - field.length;
        for (int start = frame.readerIndex(); start <= last; start++) {
            if (isAt(frame, start, field)) {
                return start + field.length;
            }
        }
        return -1;
    }

    /** Whether the frame begins like this. */
    public static boolean startsWith(ByteBuf frame, byte[] start) {
        return frame.readableBytes() >= start.length && isAt(frame, frame.readerIndex(), start);
    }

    private static boolean isAt(ByteBuf frame, int start, byte[] wanted) {
        int same = 0;
        while (same < wanted.length && frame.getByte(start + same) == wanted[same]) {
            same++;
        }
        return same == wanted.length;
    }

    /** The whole number at {@code at}; 0 if there is none. */
    public static int number(ByteBuf frame, int at) {
        int number = 0;
        for (int i = at; i < frame.writerIndex(); i++) {
            int digit = frame.getByte(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The text in {@code field}, which has no escapes. */
    static String text(ByteBuf frame, byte[] field) {
        int from = find(frame, field) + 1;
        int to = frame.indexOf(from, frame.writerIndex(), (byte) '"');
        return frame.toString(from, to - from, StandardCharsets.UTF_8);
    }
}
