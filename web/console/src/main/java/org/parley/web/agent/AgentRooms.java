package org.parley.web.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.conversation.AgentChat;
import org.parley.conversation.AgentDesk;
import org.parley.identity.Departments;
import org.parley.web.security.Logins;

/** What every agent's line works with. */
@ApplicationScoped
public class AgentRooms {

    private final AgentDesk desk;
    private final AgentChat chat;
    private final Departments departments;
    private final Logins logins;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgentRooms() {
        this(null, null, null, null);
    }

    @Inject
    AgentRooms(AgentDesk desk, AgentChat chat, Departments departments, Logins logins) {
        this.desk = desk;
        this.chat = chat;
        this.departments = departments;
        this.logins = logins;
    }

    AgentDesk desk() {
        return desk;
    }

    AgentChat chat() {
        return chat;
    }

    Departments departments() {
        return departments;
    }

    Logins logins() {
        return logins;
    }
}
