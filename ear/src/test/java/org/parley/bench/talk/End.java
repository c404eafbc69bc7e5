package org.parley.bench.talk;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** One end of a conversation: says, and hears what becomes of it and what the other end says. */
public final class End {

    /** What an end tells its pair. */
    interface Ear {
        /** A message of this end is committed, for the first time or again. */
        void acknowledged(End end, int number, int seq);

        /** A message of the other end has come. */
        void heard(End end, int number, int seq);

        /** A message of this end was not stored. */
        void refused(End end, int number);
    }

    /** What it speaks with, and how. */
    private record Voice(Socket socket, Dialect dialect) {}

    private final Ear ear;
    private final Sayings sayings = new Sayings();
    private @Nullable Voice voice;

    End(Ear ear) {
        this.ear = ear;
    }

    /** It can speak from now on. */
    public void begin(Socket open, Dialect dialect) {
        voice = new Voice(open, dialect);
    }

    Sayings sayings() {
        return sayings;
    }

    /** How many of its messages were acknowledged. */
    public int acknowledged() {
        return sayings.acknowledged();
    }

    /** Whether its message with this number was acknowledged with this place. */
    public boolean isAcknowledged(int number, int seq) {
        return sayings.isAcknowledged(number, seq);
    }

    /** Says one thing that was due at {@code due}. */
    void say(long due) {
        if (voice == null) {
            throw new IllegalStateException("this end is not connected");
        }
        voice.dialect().say(voice.socket(), sayings.add(due));
    }

    void ping() {
        if (voice != null) {
            voice.dialect().ping(voice.socket());
        }
    }

    /** A frame has come. */
    public void hear(ByteBuf frame) {
        if (voice != null) {
            voice.dialect().hear(frame, this);
        }
    }

    /** Sends a frame that is no message. */
    public void answer(String frame) {
        if (voice != null) {
            voice.socket().send(frame);
        }
    }

    /** Its message with this number is committed, and has this place in the conversation. */
    public void acknowledged(int number, int seq) {
        ear.acknowledged(this, number, seq);
    }

    /** The other end's message with this number has come. */
    public void heard(int number, int seq) {
        ear.heard(this, number, seq);
    }

    /** Its message with this number was not stored. */
    public void refused(int number) {
        ear.refused(this, number);
    }
}
