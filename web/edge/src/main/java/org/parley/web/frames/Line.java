package org.parley.web.frames;

import io.undertow.websockets.jsr.UndertowSession;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Caller;
import org.parley.identity.CallerContext;
import org.parley.journal.Outcome;
import org.parley.journal.Refusal;

/**
 * One peer's connection: bounds what comes in, queues what goes out, and hands each frame to the room above. The parts
 * of a connection are delivered one after the other, and never wait; frames are worked on one after the other, by the
 * crew; sending is allowed from any thread.
 */
public abstract class Line {

    /** Source: protocol parley.v1, Limits. */
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(5);

    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Much longer than the slowest network needs for the longest frame. */
    private static final Duration STUCK = Duration.ofSeconds(30);

    /** Source: requirement V2, a user who was disabled is out within 5 s. */
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(4);

    private static final int BAD_FRAMES_A_MINUTE = 20;
    private static final int FLOOD_FACTOR = 20;

    /** The next ones are asked only after these have gone. */
    private static final int MOVE_MILLIS = 100;

    /** Nobody waits for an answer to these. */
    private static final Set<String> UNANSWERED = Set.of("typing", "read");

    private final Session session;
    private final Clock clock;
    private final CallerContext callers;
    private final Inbox inbox = new Inbox();
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Pace pace;
    private final Pace patience;
    private final Tally badFrames;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean moved = new AtomicBoolean();
    private final long openedAt;
    private volatile long heardAt;
    private long knownAt;
    private volatile boolean saidHello;
    private volatile boolean greeted;
    private volatile boolean closed;

    /** @param lines among which it will be */
    protected Line(Session session, Lines lines) {
        this(session, lines.clock(), lines.settings(), lines.crew(), lines.callers());
    }

    Line(Session session, Clock clock, LineSettings settings, Executor crew, CallerContext callers) {
        int framesPerSecond = settings.framesPerSecond();
        this.session = session;
        this.clock = clock;
        this.callers = callers;
        this.mailbox = new Mailbox(crew);
        this.outbox = new Outbox(session, clock, () -> close(Closing.OVERLOADED));
        this.pace = new Pace(clock, framesPerSecond, framesPerSecond * 3);
        this.patience = new Pace(clock, framesPerSecond * FLOOD_FACTOR, framesPerSecond * FLOOD_FACTOR * 3);
        this.badFrames = new Tally(clock, BAD_FRAMES_A_MINUTE, Duration.ofMinutes(1));
        this.openedAt = clock.millis();
        this.heardAt = openedAt;
        this.knownAt = openedAt;
    }

    /**
     * The first frame: who is it, and from where does it go on? The line closes itself if it is nobody.
     *
     * @throws BadFrameException if it cannot be understood, which is as good as nobody
     */
    protected abstract void hello(Fields frame);

    /** Any later frame. @throws BadFrameException if it cannot be understood */
    protected abstract void frame(String type, Fields frame);

    /** Who the peer is at this moment. @throws IllegalStateException if nobody yet, or nobody any more */
    protected abstract Caller caller();

    /** Says in {@code answer} which conversation it is about; where a peer has only one, nothing. */
    protected Frame about(Fields frame, Frame answer) {
        return answer;
    }

    /** Whether somebody may end this peer's stay; then {@link #mayStay} is asked every second. */
    protected boolean isWatched() {
        return false;
    }

    /** Whether the peer may still be here. */
    protected boolean mayStay() {
        return true;
    }

    /** The connection is gone, and what came over it is done: give everything back. */
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

    /** The peer sends bytes, which the protocol has no use for. Source: RFC 6455 §7.4.1. */
    public final void receiveBytes() {
        close(Closing.NOT_TEXT);
    }

    private void receive(String message) {
        try {
            Fields fields = Fields.parse(message);
            String type = fields.text("type");
            if (type.equals("ping")) {
                send(Frame.of("pong"));
            } else if (!saidHello) {
                firstFrame(type, fields);
            } else if (pace.take()) {
                hand(message.length(), () -> work(type, fields));
            } else {
                refuse(fields, "rate", "Too many frames at once.", pace.retryAfterMillis());
            }
        } catch (BadFrameException e) {
            bad(e);
        }
    }

    private void firstFrame(String type, Fields fields) {
        if (type.equals("hello")) {
            saidHello = true;
            hand(0, () -> greet(fields));
        } else {
            close(Closing.NO_TOKEN);
        }
    }

    private void hand(int size, Runnable work) {
        boolean taken = mailbox.offer(size, () -> guarded(work));
        if (!taken) {
            close(Closing.OVERLOADED);
        }
    }

    /** Does {@code work} for this peer when all that came before is done; the line is closed if it fails. */
    public final void inTurn(Runnable work) {
        mailbox.put(() -> guarded(work));
    }

    /**
     * The same, when the peer has taken what was sent to it before: what is read for a peer is read at its pace, and never
     * heaps up here.
     */
    public final void whenSent(Runnable work) {
        outbox.whenEmpty(() -> inTurn(() -> {
            if (outbox.isEmpty()) {
                work.run();
            } else {
                whenSent(work);
            }
        }));
    }

    private void guarded(Runnable work) {
        if (closed) {
            return;
        }
        try {
            work.run();
        } catch (EJBException | PersistenceException e) {
            FramesLog.LOG.unavailable(e.getClass().getName());
            close(Closing.OVERLOADED);
        } catch (RuntimeException e) { // a fault of ours: this peer starts again, and the others notice nothing
            failed(e);
        }
    }

    private void greet(Fields fields) {
        try {
            hello(fields);
            greeted = true;
        } catch (BadFrameException e) { // whoever cannot even greet is told what every stranger is told
            close(Closing.NO_TOKEN);
        }
    }

    /** A frame that cannot be done now, since the database is away, is refused; the connection is kept. */
    private void work(String type, Fields fields) {
        try {
            frame(type, fields);
        } catch (BadFrameException e) {
            bad(e);
        } catch (EJBException | PersistenceException e) {
            FramesLog.LOG.unavailable(e.getClass().getName());
            refuse(fields, Refusal.BUSY);
        }
    }

    private void refuse(Fields asked, Refusal refusal) {
        refuse(asked, refusal, Words.of(refusal));
    }

    /** Refuses what {@code asked}: of a message it names the id, of a command the type. */
    protected final void refuse(Fields asked, Refusal refusal, String detail) {
        refuse(asked, refusal.wireName(), detail, refusal.retryAfterMillis());
    }

    private void refuse(Fields asked, String code, String detail, int retryAfterMillis) {
        String type = asked.text("type");
        if (!UNANSWERED.contains(type)) {
            send(about(asked, Frame.of("refused"))
                    .put("id", asked.optionalText("id").orElse(null))
                    .put("re", type.equals("say") ? null : type)
                    .put("code", code)
                    .put("detail", detail)
                    .put("retryAfterMs", retryAfterMillis));
        }
    }

    private void bad(BadFrameException e) {
        if (!saidHello) {
            close(Closing.NO_TOKEN);
        } else if (badFrames.add()) {
            close(Closing.POLICY);
        } else {
            send(Frame.of("error").put("code", e.code()).put("detail", e.getMessage()));
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
            refuse(say, refused.refusal());
        }
    }

    /** Does {@code work} on the peer's behalf, with the permissions of this moment. */
    public final <T extends @Nullable Object> T as(Supplier<T> work) {
        return callers.as(caller(), work);
    }

    /** As {@link #as}, for work that answers nothing. */
    protected final void run(Runnable work) {
        this.<@Nullable Void>as(() -> {
            work.run();
            return null;
        });
    }

    /** Queues {@code frame} for the peer; never blocks. */
    public final void send(Frame frame) {
        outbox.send(frame.text());
    }

    /**
     * Asks the peer to connect again, which leads to another node, unless it was asked before.
     *
     * @return whether it was asked now
     */
    final boolean move() {
        boolean first = moved.compareAndSet(false, true);
        if (first) {
            send(Frame.of("moving").put("retryAfterMs", MOVE_MILLIS));
        }
        return first;
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

    /** The container says that the connection is gone. What had come over it is still done, and nothing after that. */
    final void ended() {
        outbox.close();
        mailbox.put(() -> {
            closed = true;
            gone();
        });
    }

    /**
     * Cuts what may be left of the connection: a peer that answers no close frame, and goes on sending or does not read,
     * would keep it as long as it likes.
     */
    final void cut() {
        if (session instanceof UndertowSession undertow) {
            undertow.forceClose();
        }
    }

    /** Closes the line if its time is up. */
    final void look() {
        long now = clock.millis();
        if (!saidHello && now - openedAt > HELLO_WITHIN.toMillis()) {
            close(Closing.NO_TOKEN);
        } else if (now - heardAt > IDLE.toMillis()) {
            close(Closing.IDLE);
        } else if (outbox.isStuckSince(now - STUCK.toMillis())) {
            close(Closing.OVERLOADED);
        } else if (greeted && !closed && isWatched() && asked.compareAndSet(false, true)) {
            inTurn(this::checkStanding);
        }
    }

    /** While nobody can tell whether the peer may stay, it may for a moment, and no longer. */
    private void checkStanding() {
        asked.set(false);
        try {
            if (!mayStay()) {
                close(Closing.ENDED);
            }
            knownAt = clock.millis();
        } catch (EJBException | PersistenceException e) {
            if (clock.millis() - knownAt > UNKNOWN_FOR.toMillis()) {
                close(Closing.OVERLOADED);
            }
        }
    }
}
