package org.parley.web.chat;

import jakarta.websocket.Session;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.consent.ConsentReceipt;
import org.parley.conversation.CloseReason;
import org.parley.conversation.Followed;
import org.parley.conversation.News;
import org.parley.conversation.Standing;
import org.parley.identity.DepartmentView;
import org.parley.identity.SiteView;
import org.parley.identity.Visitor;
import org.parley.journal.Author;
import org.parley.journal.State;
import org.parley.journal.Subscription;
import org.parley.kernel.Secret;
import org.parley.reception.ConversationGoneException;
import org.parley.reception.Resumed;
import org.parley.web.frames.BadFrameException;
import org.parley.web.frames.Closing;
import org.parley.web.frames.Feed;
import org.parley.web.frames.Fields;
import org.parley.web.frames.Frame;
import org.parley.web.frames.Line;
import org.parley.web.frames.Lines;
import org.parley.web.frames.Messages;
import org.parley.web.security.Origins;
import org.parley.web.security.Peer;

/** One connection of a visitor: each frame is done on its behalf, as the one conversation its token opened. */
final class VisitorLine extends Line {

    private final String origin;
    private final URI here;
    private final VisitorRooms rooms;
    private final Feed feed;
    private volatile @Nullable Visitor visitor;
    private volatile @Nullable Subscription subscription;
    private int place = Integer.MAX_VALUE;
    private @Nullable String agent;
    private boolean over;

    VisitorLine(Session session, Lines lines, VisitorRooms rooms) {
        super(session, lines);
        this.origin = session.getUserPrincipal() instanceof Peer peer ? peer.origin() : "";
        this.here = session.getRequestURI();
        this.rooms = rooms;
        this.feed = new Feed(
                (after, limit) -> as(() -> rooms.chat().since(after, limit)),
                said -> send(Messages.said(said)),
                this::whenSent,
                () -> close(Closing.OVERLOADED));
    }

    @Override
    protected void hello(Fields frame) {
        long after = frame.number("after");
        Secret<String> token = Secret.of(frame.text("token"));
        try {
            resume(rooms.reception().resume(token), after);
        } catch (ConversationGoneException e) {
            close(e.isConsentWithdrawn() ? Closing.WITHDRAWN : Closing.GONE);
        }
    }

    private void resume(Optional<Resumed> resumed, long after) {
        if (resumed.isEmpty()) {
            close(Closing.NO_TOKEN);
        } else if (!Origins.mayUse(origin, here, resumed.get().site())) {
            close(Closing.POLICY);
        } else {
            welcome(resumed.get(), after);
        }
    }

    private void welcome(Resumed resumed, long after) {
        visitor = resumed.visitor();
        rooms.enter(resumed.visitor().conversation(), this);
        Followed followed = as(() -> rooms.chat().follow(this::tell));
        subscription = followed.subscription();
        Standing standing = followed.standing();
        agent = standing.course().agentName();
        ConsentReceipt consent = resumed.consent();
        Optional<DepartmentView> department = department(resumed.site(), standing);
        send(Frame.of("welcome")
                .put("conversation", standing.id().toString())
                .put("seq", standing.progress().lastSeq())
                .put("state", standing.state().wireName())
                .put("token", resumed.token().reveal())
                .put("agent", standing.course().agentName())
                .put("department", department.map(DepartmentView::key).orElse(null))
                .put("departmentName", department.map(DepartmentView::name).orElse(null))
                .put("read", standing.progress().agentRead())
                .put("visitorRead", standing.progress().visitorRead())
                .put(
                        "consent",
                        json -> json.put("version", consent.version())
                                .put("at", consent.at())
                                .put("receipt", consent.number())));
        if (standing.state() == State.QUEUED) {
            as(() -> rooms.chat().place()).ifPresent(this::queue);
        }
        feed.start(after, standing.progress().lastSeq());
    }

    private static Optional<DepartmentView> department(SiteView site, Standing standing) {
        return site.departments().stream()
                .filter(department -> department.id().equals(standing.department()))
                .findFirst();
    }

    @Override
    protected void frame(String type, Fields frame) {
        switch (type) {
            case "say" -> say(frame);
            case "typing" ->
                run(() -> rooms.chat()
                        .typing(frame.flag("on"), frame.optionalText("preview").orElse(null)));
            case "read" -> run(() -> rooms.chat().read(frame.number("seq")));
            case "leave" -> run(() -> rooms.chat().leave());
            case "withdraw-consent" -> run(() -> rooms.chat().withdrawConsent());
            case "pong" -> {} // it has been heard, which is all it says
            default -> throw BadFrameException.unknownType();
        }
    }

    private void say(Fields frame) {
        String id = frame.text("id");
        String text = frame.text("text");
        as(() -> rooms.chat().say(id, text, subscription)).thenAccept(outcome -> answer(frame, id, outcome));
    }

    /** Called by whoever made the news: queues and returns. */
    private void tell(News news) {
        if (news instanceof News.Spoken spoken) {
            feed.hear(spoken.said(), spoken.origin() != null && spoken.origin() == subscription);
        } else {
            inTurn(() -> pass(news));
        }
    }

    /** In turn, so that nothing comes before the {@code welcome} that it changes. */
    private void pass(News news) {
        if (news instanceof News.Typing typing && typing.author() == Author.AGENT) {
            send(Frame.of("typing").put("on", typing.on()));
        } else if (news instanceof News.Read read && read.reader() == Author.AGENT) {
            send(Frame.of("read").put("seq", read.seq()));
        } else if (news instanceof News.Joined joined) {
            join(joined.agentName());
        } else if (news instanceof News.Closed closed) {
            end(closed.reason());
        } else if (news instanceof News.Stands stands) {
            stand(stands.standing());
        } else if (news instanceof News.Waiting waiting) {
            queue(waiting.position());
        }
    }

    /** Says what was not heard. */
    private void stand(Standing standing) {
        feed.upTo(standing.progress().lastSeq());
        Standing.Course course = standing.course();
        if (course.agentName() != null && !course.agentName().equals(agent)) {
            join(course.agentName());
        }
        if (course.closeReason() != null && !over) {
            end(course.closeReason());
        }
    }

    private void join(String name) {
        agent = name;
        send(Frame.of("joined").put("name", name));
    }

    private void end(CloseReason reason) {
        over = true;
        feed.finish(() -> send(Frame.of("closed").put("reason", reason.wireName())));
    }

    /** Nobody ever moves back, so a higher position is only news that comes late. */
    private void queue(int position) {
        if (position < place) {
            place = position;
            send(Frame.of("queue").put("position", position));
        }
    }

    @Override
    protected void gone() {
        Subscription followed = subscription;
        if (followed != null) {
            followed.close();
        }
        Visitor known = visitor;
        if (known != null) {
            rooms.leave(known.conversation(), this);
        }
    }

    @Override
    protected Visitor caller() {
        Visitor known = visitor;
        if (known == null) {
            throw new IllegalStateException("no visitor yet");
        }
        return known;
    }
}
