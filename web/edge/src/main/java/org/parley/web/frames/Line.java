package org.parley.web.frames;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.parley.journal.Outcome;
import org.parley.journal.Refusal;

/**
 * One peer's connection: bounds what comes in, queues what goes out, and hands each frame to the room above. The parts
 * of a connection are delivered one after the other; sending is allowed from any thread.
 */
public abstract class Line {

    /** Source: protocol parley.v1, Limits. */
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(5);

    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Source: requirement V2, a user who was disabled is out within 5 s. */
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(4);

    private static final int BAD_FRAMES_A_MINUTE = 20;
    private static final int FLOOD_FACTOR = 20;

    private final Session session;
    private final Clock clock;
    private final Inbox inbox = new Inbox();
    private final Outbox outbox;
    private final Pace pace;
    private final Pace patience;
    private final Pace badFrames;
    private final long openedAt;
    private volatile long heardAt;
    private long knownAt;
    private volatile boolean greeted;
    private volatile boolean closed;

    /** @param framesPerSecond the lasting rate a peer may send at; short bursts of three times as many are fine */
    protected Line(Session session, Clock clock, int framesPerSecond) {
        this.session = session;
        this.clock = clock;
        this.outbox = new Outbox(session, () -> close(Closing.OVERLOADED));
        this.pace = new Pace(clock, framesPerSecond, framesPerSecond * 3);
        this.patience = new Pace(clock, framesPerSecond * FLOOD_FACTOR, framesPerSecond * FLOOD_FACTOR * 3);
        this.badFrames = new Pace(clock, 1, BAD_FRAMES_A_MINUTE);
        this.openedAt = clock.millis();
        this.heardAt = openedAt;
        this.knownAt = openedAt;
    }

    /** The first frame: who is it, and from where does it go on? The line closes itself if it is nobody. */
    protected abstract void hello(Fields frame);

    /** Any later frame. @throws BadFrameException if it cannot be understood */
    protected abstract void frame(String type, Fields frame);

    /** Whether the peer may still be here; asked every second. */
    protected abstract boolean mayStay();

    /** The connection is gone: give everything back. */
    protected abstract void gone();

    /** Takes a part of a message from the container. */
    public final void receive(String part, boolean last) {
        if (closed) {
            return;
        }
        heardAt = clock.millis();
        if (!patience.take()) {
            close(Closing.POLICY);
            return;
        }
        inbox.add(part, last).ifPresent(this::receive);
        if (inbox.isOverflown()) {
            close(Closing.TOO_BIG);
        }
    }

    private void receive(String message) {
        try {
            Fields fields = Fields.parse(message);
            String type = fields.text("type");
            if (type.equals("ping")) {
                send(Frame.of("pong"));
            } else if (!greeted) {
                greet(type, fields);
            } else if (pace.take()) {
                work(type, fields);
            } else {
                tooFast(fields);
            }
        } catch (BadFrameException e) {
            bad(e);
        }
    }

    /** A frame that cannot be done now, since the database is away, is refused; the connection is kept. */
    private void work(String type, Fields fields) {
        try {
            frame(type, fields);
        } catch (EJBException | PersistenceException e) {
            FramesLog.LOG.unavailable(type, e.getClass().getName());
            fields.optionalText("id")
                    .ifPresentOrElse(
                            id -> answer(fields, id, new Outcome.Refused(Refusal.BUSY)),
                            () -> send(refused(fields)
                                    .put("re", type)
                                    .put("code", Refusal.BUSY.wireName())
                                    .put("detail", Words.of(Refusal.BUSY))
                                    .put("retryAfterMs", Refusal.BUSY.retryAfterMillis())));
        }
    }

    private void greet(String type, Fields fields) {
        if (!type.equals("hello")) {
            close(Closing.NO_TOKEN);
            return;
        }
        greeted = true;
        try {
            hello(fields);
        } catch (EJBException | PersistenceException e) {
            FramesLog.LOG.unavailable(type, e.getClass().getName());
            close(Closing.OVERLOADED);
        }
    }

    private void tooFast(Fields fields) {
        fields.optionalText("id")
                .ifPresent(id -> send(refused(fields)
                        .put("id", id)
                        .put("code", "rate")
                        .put("detail", "Too many messages at once.")
                        .put("retryAfterMs", pace.retryAfterMillis())));
    }

    private void bad(BadFrameException e) {
        if (!greeted) {
            close(Closing.NO_TOKEN);
        } else if (badFrames.take()) {
            send(Frame.of("error").put("code", e.code()).put("detail", e.getMessage()));
        } else {
            close(Closing.POLICY);
        }
    }

    /** Answers a {@code say}: committed or refused. */
    protected final void answer(Fields say, String id, Outcome outcome) {
        if (outcome instanceof Outcome.Committed committed) {
            send(about(say, Frame.of("ack"))
                    .put("id", id)
                    .put("seq", committed.seq())
                    .put("at", committed.at()));
        } else if (outcome instanceof Outcome.Refused refused) {
            send(refused(say)
                    .put("id", id)
                    .put("code", refused.refusal().wireName())
                    .put("detail", Words.of(refused.refusal()))
                    .put("retryAfterMs", refused.refusal().retryAfterMillis()));
        }
    }

    private static Frame refused(Fields fields) {
        return about(fields, Frame.of("refused"));
    }

    /** Names the conversation where the peer named one. */
    private static Frame about(Fields fields, Frame frame) {
        return frame.put("conversation", fields.optionalText("conversation").orElse(null));
    }

    /** Queues {@code frame} for the peer; never blocks. */
    public final void send(Frame frame) {
        outbox.send(frame.text());
    }

    /** Ends the connection with this reason; what is queued is dropped. */
    public final void close(Closing closing) {
        if (closed) {
            return;
        }
        closed = true;
        outbox.close();
        try {
            session.close(closing.reason());
        } catch (IOException e) {
            FramesLog.LOG.notClosed(closing.name());
        }
    }

    /** The container says that the connection failed; it closes it next. A phone in a tunnel is no fault of ours. */
    public final void failed(Throwable failure) {
        if (!(failure instanceof IOException)) {
            FramesLog.LOG.failed(failure.getClass().getName());
        }
        close(Closing.OVERLOADED);
    }

    /** The container says that the connection is gone. */
    public final void ended() {
        closed = true;
        outbox.close();
        gone();
    }

    /** Closes the line if its time is up. */
    final void look() {
        long now = clock.millis();
        if (!greeted && now - openedAt > HELLO_WITHIN.toMillis()) {
            close(Closing.NO_TOKEN);
        } else if (now - heardAt > IDLE.toMillis()) {
            close(Closing.IDLE);
        } else if (greeted && !closed) {
            checkStanding(now);
        }
    }

    /** While nobody can tell whether the peer may stay, it may for a moment, and no longer. */
    private void checkStanding(long now) {
        try {
            if (!mayStay()) {
                close(Closing.ENDED);
            }
            knownAt = now;
        } catch (EJBException | PersistenceException e) {
            if (now - knownAt > UNKNOWN_FOR.toMillis()) {
                close(Closing.OVERLOADED);
            }
        }
    }
}
