package org.parley.web.agent;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.AgentChat;
import org.parley.conversation.AgentDesk;
import org.parley.identity.CallerContext;
import org.parley.identity.Departments;
import org.parley.web.frames.LineSettings;
import org.parley.web.security.Logins;

/** What every agent's line works with. */
@ApplicationScoped
public class AgentRooms {

    private final AgentDesk desk;
    private final AgentChat chat;
    private final Departments departments;
    private final Logins logins;
    private final CallerContext callers;
    private final LineSettings settings;
    private final Clock clock;

    @Resource
    private @Nullable ManagedExecutorService executor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgentRooms() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AgentRooms(
            AgentDesk desk,
            AgentChat chat,
            Departments departments,
            Logins logins,
            CallerContext callers,
            LineSettings settings,
            Clock clock) {
        this.desk = desk;
        this.chat = chat;
        this.departments = departments;
        this.logins = logins;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
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

    CallerContext callers() {
        return callers;
    }

    LineSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    Executor executor() {
        if (executor == null) {
            throw new IllegalStateException("no managed executor");
        }
        return executor;
    }
}
