package org.parley.web.agent;

import java.util.List;
import org.parley.conversation.Card;
import org.parley.conversation.News;
import org.parley.conversation.Offer;
import org.parley.conversation.Standing;
import org.parley.identity.DepartmentView;
import org.parley.identity.StaffMember;
import org.parley.journal.Said;
import org.parley.kernel.ConversationId;
import org.parley.masking.Masked;
import org.parley.routing.AgentStatus;
import org.parley.web.frames.Frame;
import org.parley.web.frames.Messages;

/** The frames only agents get. */
final class AgentFrames {

    /** How many conversations an agent may hold; not limited yet. */
    private static final int NO_LIMIT = 0;

    private AgentFrames() {}

    static Frame welcome(
            StaffMember agent,
            AgentStatus status,
            List<DepartmentView> departments,
            List<Card> cards,
            List<Offer> waiting) {
        return Frame.of("welcome")
                .put(
                        "agent",
                        json -> json.put("id", agent.id().toString())
                                .put("name", agent.displayName())
                                .put("initials", initials(agent.displayName())))
                .put("status", status.wireName())
                .put("limit", NO_LIMIT)
                .objects(
                        "departments",
                        departments,
                        (json, department) -> json.put("key", department.key()).put("name", department.name()))
                .objects("conversations", cards, AgentFrames::card)
                .objects("waiting", waiting, AgentFrames::offer);
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstLetter(words[0]);
        return words.length > 1 ? first + firstLetter(words[words.length - 1]) : first;
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }

    static Frame opened(Card card) {
        Frame frame = Frame.of("opened");
        card(frame, card);
        return frame;
    }

    static Frame offer(Offer offer) {
        Frame frame = Frame.of("offer");
        offer(frame, offer);
        return frame;
    }

    static Frame withdrawn(ConversationId conversation) {
        return about(Frame.of("withdrawn"), conversation);
    }

    static Frame said(ConversationId conversation, Said said) {
        return about(Messages.said(said), conversation);
    }

    static Frame typing(News.Typing typing) {
        Frame frame = Frame.of("typing").put("on", typing.on());
        Masked preview = typing.preview();
        return preview == null ? frame : Messages.spans(frame.put("preview", preview.text()), preview.findings());
    }

    static Frame about(Frame frame, ConversationId conversation) {
        return frame.put("conversation", conversation.toString());
    }

    private static void card(Frame json, Card card) {
        Standing standing = card.standing();
        json.put("conversation", standing.id().toString())
                .put("seq", standing.progress().lastSeq())
                .put("state", standing.state().wireName())
                .put(
                        "unread",
                        Math.max(
                                0,
                                standing.progress().lastSeq()
                                        - standing.progress().agentRead()))
                .put("department", card.department().key())
                .put("departmentName", card.department().name())
                .put(
                        "visitor",
                        visitor -> visitor.put("name", card.visitorName()).put("locale", standing.locale()))
                .put("startedAt", standing.course().startedAt())
                .put("acceptedAt", standing.course().acceptedAt())
                .put(
                        "consent",
                        consent -> consent.put("version", card.consent().version())
                                .put("locale", card.consent().locale())
                                .put("at", card.consent().at())
                                .put("receipt", card.consent().number()))
                .objects(
                        "form",
                        card.form(),
                        (field, answer) -> field.put("key", answer.key())
                                .put("label", answer.label())
                                .put("value", answer.value()))
                .put("visitorRead", standing.progress().visitorRead())
                .put("agentRead", standing.progress().agentRead())
                .put("draft", card.draft());
    }

    private static void offer(Frame json, Offer offer) {
        json.put("conversation", offer.conversation().toString())
                .put("department", offer.department().key())
                .put("departmentName", offer.department().name())
                .put("waitingSince", offer.waitingSince())
                .put(
                        "visitor",
                        visitor -> visitor.put("name", offer.visitorName()).put("locale", offer.locale()));
    }
}
