package org.parley.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.system.AgentClient;
import org.parley.system.Reachable;
import org.parley.system.VisitorClient;
import org.parley.system.Wire;

/** A visitor and an agent in one conversation, each on a node of its own to begin with. */
final class Talk {

    private final VisitorClient visitor;
    private final Talker visitorSide;
    private final Talker agentSide;

    private Talk(VisitorClient visitor, AgentClient agent, List<? extends Reachable> doors, int number, Crowd crowd) {
        this.visitor = visitor;
        this.visitorSide = new VisitorSide(visitor, new Talker.Habits("v" + number, doors, number, crowd));
        this.agentSide =
                new AgentSide(agent, visitor.conversation(), new Talker.Habits("a" + number, doors, number + 1, crowd));
    }

    private static final class VisitorSide extends Talker {

        private VisitorClient visitor;

        VisitorSide(VisitorClient visitor, Habits habits) {
            super(habits);
            this.visitor = visitor;
        }

        @Override
        Wire connect(Reachable to, long after) {
            visitor = visitor.at(to); // with the newest token
            return visitor.connect(after);
        }

        @Override
        boolean isMine(JsonNode frame) {
            return true;
        }

        @Override
        Map<String, Object> frame(String id, String text) {
            return Map.of("type", "say", "id", id, "text", text);
        }
    }

    private static final class AgentSide extends Talker {

        private final AgentClient agent;
        private final String conversation;

        AgentSide(AgentClient agent, String conversation, Habits habits) {
            super(habits);
            this.agent = agent;
            this.conversation = conversation;
        }

        @Override
        Wire connect(Reachable to, long after) {
            Wire wire = agent.at(to).connect(Map.of(conversation, after));
            wire.await("welcome");
            return wire;
        }

        @Override
        boolean isMine(JsonNode frame) {
            return Wire.of(conversation).test(frame);
        }

        @Override
        Map<String, Object> frame(String id, String text) {
            return Map.of("type", "say", "conversation", conversation, "id", id, "text", text);
        }
    }

    /**
     * Brings the two together.
     *
     * @param user who answers, and the only one of the department
     * @param password the agent's
     */
    static Talk begin(
            List<? extends Reachable> doors, int number, String user, String password, String department, Crowd crowd)
            throws Exception {
        Reachable first = doors.get(number % doors.size());
        AgentClient agent = AgentClient.admitted(first, user, password);
        Talk talk = new Talk(first.visitor().begin(department), agent, doors, number, crowd);
        try (Wire desk = agent.sitDown()) {
            AgentClient.accept(desk, talk.conversation());
        }
        return talk;
    }

    String conversation() {
        return visitor.conversation();
    }

    Stream<Talker> sides() {
        return Stream.of(visitorSide, agentSide);
    }

    SideLog visitorLog() {
        return visitorSide.log();
    }

    SideLog agentLog() {
        return agentSide.log();
    }
}
