package org.parley.web.agent;

import jakarta.websocket.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Card;
import org.parley.conversation.Offer;
import org.parley.conversation.StaffNews;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.journal.Refusal;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;
import org.parley.routing.AgentStatus;
import org.parley.web.frames.BadFrameException;
import org.parley.web.frames.Closing;
import org.parley.web.frames.Fields;
import org.parley.web.frames.Frame;
import org.parley.web.frames.Line;
import org.parley.web.frames.Lines;
import org.parley.web.security.Login;

/** One connection of an agent: each frame is done on the agent's behalf, with the permissions of this moment. */
final class AgentLine extends Line {

    /** Nobody answers more at a time. */
    private static final int MOST_PLACES = 200;

    private final @Nullable Login login;
    private final AgentRooms rooms;
    private final Map<ConversationId, Following> followed = new ConcurrentHashMap<>();
    private final Set<ConversationId> offered = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Subscription desk;
    private AgentStatus status = AgentStatus.AWAY;

    AgentLine(Session session, Lines lines, AgentRooms rooms) {
        super(session, lines);
        this.login = session.getUserPrincipal() instanceof AgentPeer peer ? peer.login() : null;
        this.rooms = rooms;
    }

    @Override
    protected void hello(Fields frame) {
        Optional<StaffMember> agent = agent();
        if (agent.isEmpty()) {
            close(Closing.NO_TOKEN);
        } else if (!agent.get().permissions().contains(Permissions.CHAT_REPLY)) {
            close(Closing.ENDED);
        } else {
            welcome(agent.get(), places(frame));
        }
    }

    private static Map<ConversationId, Long> places(Fields frame) {
        Map<ConversationId, Long> places = new HashMap<>();
        frame.fields("after").numbers().forEach((id, after) -> places.put(conversation(id), after));
        if (places.size() > MOST_PLACES) {
            throw BadFrameException.malformed("These are too many conversations.");
        }
        return places;
    }

    private void welcome(StaffMember agent, Map<ConversationId, Long> after) {
        as(() -> {
            desk = rooms.desk().attend(news -> inTurn(() -> tell(news)));
            List<Card> cards = rooms.desk().conversations();
            List<Offer> waiting = rooms.desk().waiting();
            waiting.forEach(offer -> offered.add(offer.conversation()));
            status = rooms.desk().status();
            send(AgentFrames.welcome(agent, status, rooms.departments().own(), cards, waiting));
            cards.forEach(card -> {
                ConversationId id = card.standing().id();
                follow(id, Objects.requireNonNullElse(after.remove(id), 0L));
            });
            // What has ended since the agent was here is told to its end.
            after.forEach(this::follow);
            return agent;
        });
    }

    /** In turn: what is withdrawn while it is being offered is withdrawn after that. */
    private void tell(StaffNews news) {
        if (news instanceof StaffNews.Offered offered) {
            offer(offered.offer());
        } else if (news instanceof StaffNews.Withdrawn withdrawn) {
            withdraw(withdrawn.conversation());
        } else if (news instanceof StaffNews.Opened opened) {
            open(opened.card());
        } else if (news instanceof StaffNews.StatusSet set) {
            become(set.status());
        } else if (news instanceof StaffNews.Uncertain || news instanceof StaffNews.Stands stands && !isTold(stands)) {
            lookAgain();
        }
    }

    private boolean isTold(StaffNews.Stands stands) {
        boolean takes = status == AgentStatus.AVAILABLE;
        return status == as(() -> rooms.desk().status())
                && offered.equals(takes ? stands.waiting() : Set.of())
                && followed.keySet().containsAll(stands.answering());
    }

    private void open(Card card) {
        send(AgentFrames.opened(card));
        as(() -> follow(card.standing().id(), 0));
    }

    /** What may have been missed is told, and what was told and is no longer so is taken back. */
    private void lookAgain() {
        AgentStatus recalled = as(() -> rooms.desk().recalledStatus());
        if (recalled != status) {
            become(recalled);
        }
        List<Offer> waiting = as(() -> rooms.desk().waiting());
        Set<ConversationId> still = waiting.stream().map(Offer::conversation).collect(Collectors.toSet());
        List.copyOf(offered).stream().filter(id -> !still.contains(id)).forEach(this::withdraw);
        waiting.forEach(this::offer);
        as(() -> rooms.desk().conversations()).stream()
                .filter(card -> !followed.containsKey(card.standing().id()))
                .forEach(this::open);
    }

    private void become(AgentStatus status) {
        this.status = status;
        send(Frame.of("status").put("value", status.wireName()));
        if (status == AgentStatus.AVAILABLE) {
            as(() -> rooms.desk().waiting()).forEach(this::offer);
        } else {
            List.copyOf(offered).forEach(this::withdraw);
        }
    }

    private void withdraw(ConversationId conversation) {
        if (offered.remove(conversation)) {
            send(AgentFrames.withdrawn(conversation));
        }
    }

    /** With the departments of this moment, which need not be those the agent sat down with. */
    private void offer(Offer offer) {
        boolean own = agent().filter(
                        agent -> agent.departments().contains(offer.department().id()))
                .isPresent();
        if (own && offered.add(offer.conversation())) {
            send(AgentFrames.offer(offer));
        }
    }

    private boolean follow(ConversationId conversation, long after) {
        Following following = new Following(conversation, this, rooms);
        if (followed.putIfAbsent(conversation, following) == null) {
            following.start(after);
        }
        return true;
    }

    /** The conversation is over: nothing more will be heard from it. */
    void ended(ConversationId conversation) {
        Following following = followed.remove(conversation);
        if (following != null) {
            following.close();
        }
    }

    @Override
    protected void frame(String type, Fields frame) {
        if (agent().isEmpty()) {
            close(Closing.ENDED);
            return;
        }
        switch (type) {
            case "say" -> say(frame);
            case "accept" ->
                reply(
                        frame,
                        as(() -> rooms.desk().accept(conversation(frame))),
                        "Somebody else took it, or it is over.");
            case "close" -> reply(frame, as(() -> rooms.desk().close(conversation(frame))), "It is over already.");
            case "draft" ->
                reply(frame, as(() -> rooms.chat().draft(conversation(frame), frame.text("text"))), "It was not kept.");
            case "read" -> run(() -> rooms.chat().read(conversation(frame), frame.number("seq")));
            case "typing" -> run(() -> rooms.chat().typing(conversation(frame), frame.flag("on")));
            case "status" -> status(frame);
            case "pong" -> {} // it has been heard, which is all it says
            default -> throw BadFrameException.unknownType();
        }
    }

    private void say(Fields frame) {
        ConversationId conversation = conversation(frame);
        String id = frame.text("id");
        String text = frame.text("text");
        Following following = followed.get(conversation);
        Subscription origin = following == null ? null : following.subscription();
        as(() -> rooms.chat().say(conversation, id, text, origin)).thenAccept(outcome -> answer(frame, id, outcome));
    }

    private void status(Fields frame) {
        AgentStatus status = AgentStatus.parse(frame.text("value"))
                .orElseThrow(() -> BadFrameException.malformed("There is no such status."));
        run(() -> rooms.desk().status(status));
        send(Frame.of("ok").put("re", "status").put("value", status.wireName()));
    }

    private void reply(Fields frame, boolean done, String detail) {
        reply(frame, done ? Optional.empty() : Optional.of(Refusal.CLOSED), detail);
    }

    private void reply(Fields frame, Optional<Refusal> refusal, String detail) {
        refusal.ifPresentOrElse(
                why -> refuse(frame, why, detail),
                () -> send(about(frame, Frame.of("ok")).put("re", frame.text("type"))));
    }

    private static ConversationId conversation(Fields frame) {
        return conversation(frame.text("conversation"));
    }

    private static ConversationId conversation(String id) {
        return ConversationId.parse(id)
                .orElseThrow(() -> BadFrameException.malformed("This is not the id of a conversation."));
    }

    @Override
    protected Frame about(Fields frame, Frame answer) {
        return frame.optionalText("conversation")
                .flatMap(ConversationId::parse)
                .map(conversation -> AgentFrames.about(answer, conversation))
                .orElse(answer);
    }

    @Override
    protected boolean isWatched() {
        return true;
    }

    @Override
    protected boolean mayStay() {
        return agent().filter(agent -> agent.permissions().contains(Permissions.CHAT_REPLY))
                .isPresent();
    }

    @Override
    protected void gone() {
        Subscription open = desk;
        if (open != null) {
            open.close();
        }
        followed.keySet().forEach(this::ended);
    }

    private Optional<StaffMember> agent() {
        return login == null ? Optional.empty() : rooms.logins().standing(login);
    }

    @Override
    protected StaffMember caller() {
        return agent().orElseThrow(() -> new IllegalStateException("the sign-in has ended"));
    }
}
