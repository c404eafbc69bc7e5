package org.parley.reception;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.accounts.LiveUsers;
import org.parley.conversation.AgentChat;
import org.parley.conversation.AgentDesk;
import org.parley.conversation.VisitorChat;
import org.parley.identity.Departments;
import org.parley.identity.Permissions;
import org.parley.identity.Sites;
import org.parley.identity.StaffMember;
import org.parley.identity.Visitor;
import org.parley.journal.Outcome;
import org.parley.journal.Subscription;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Secret;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;

/** A visitor and an agent who are nobody, and what the two ask for. */
@Dependent
class StandIns {

    private static final TenantId NOBODYS = new TenantId(Integer.MAX_VALUE);
    private static final String TEXT = "My card 4111 1111 1111 1111, my number +49 30 901820, and that is all of it.";

    private final Sites sites;
    private final Reception reception;
    private final VisitorChat visitorChat;
    private final LiveUsers users;
    private final Departments departments;
    private final AgentDesk desk;
    private final AgentChat agentChat;

    @Inject
    StandIns(
            Sites sites,
            Reception reception,
            VisitorChat visitorChat,
            LiveUsers users,
            Departments departments,
            AgentDesk desk,
            AgentChat agentChat) {
        this.sites = sites;
        this.reception = reception;
        this.visitorChat = visitorChat;
        this.users = users;
        this.departments = departments;
        this.desk = desk;
        this.agentChat = agentChat;
    }

    static Visitor visitor() {
        return new Visitor(NOBODYS, ConversationId.random(), SiteId.random());
    }

    static StaffMember agent() {
        return new StaffMember(
                NOBODYS,
                UserId.random(),
                "nobody",
                "Nobody",
                Set.of(Permissions.CHAT_REPLY),
                Set.of(DepartmentId.random()));
    }

    /** Before anybody knows who it is. */
    void knock() {
        sites.isAllowedSomewhere("https://nowhere.invalid");
        reception.resume(Secret.of(ConversationId.random().toString()));
        users.find(UserId.random(), 0);
    }

    /** To be asked for as a visitor. */
    Outcome visit() {
        visitorChat.since(0, 1);
        visitorChat.place();
        visitorChat.read(1);
        return visitorChat.say("rehearsal", TEXT, null).toCompletableFuture().join();
    }

    /** To be asked for as an agent. */
    Outcome work() {
        ConversationId nowhere = ConversationId.random();
        try (Subscription seat = desk.attend(news -> {})) {
            desk.conversations();
            desk.waiting();
            desk.recalledStatus();
            departments.own();
            agentChat.follow(nowhere, news -> {});
            agentChat.since(nowhere, 0, 1);
            agentChat.read(nowhere, 1);
            return agentChat
                    .say(nowhere, "rehearsal", TEXT, null)
                    .toCompletableFuture()
                    .join();
        }
    }
}
