package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A visitor and an agent in conversation while others misbehave: they must notice nothing of it, and neither must whoever
 * reads the log.
 */
final class Bystanders implements AutoCloseable {

    /** Whoever misbehaves says this word; it must not be in the log. */
    static final String WORD = "quagmire";

    private static final int FEW_LINES = 5;

    private final VisitorClient visitor;
    private final Wire page;
    private final Wire desk;
    private final ServerLog log;

    private Bystanders(VisitorClient visitor, Wire page, Wire desk, ServerLog log) {
        this.visitor = visitor;
        this.page = page;
        this.desk = desk;
        this.log = log;
    }

    /** Makes a conversation of the department {@code cards}, with Alice. */
    static Bystanders meet(Installation parley) throws IOException, InterruptedException {
        VisitorClient visitor = parley.visitor().begin("cards");
        Wire page = visitor.connect(0);
        Wire desk = parley.agent("alice").sitDown();
        AgentClient.accept(desk, visitor.conversation());
        Bystanders met = new Bystanders(visitor, page, desk, new ServerLog(parley));
        met.noticeNothing();
        return met;
    }

    String conversation() {
        return visitor.conversation();
    }

    /** The visitor's socket. */
    Wire page() {
        return page;
    }

    /** The agent's socket. */
    Wire desk() {
        return desk;
    }

    /** They go on talking, and the log has no content and no stack trace. */
    void noticeNothing() throws IOException {
        exchange(page, VisitorClient.say("Are you there?"), desk);
        exchange(desk, AgentClient.say(conversation(), "I am."), page);

        List<String> lines = log.fresh();
        assertThat(lines).hasSizeLessThanOrEqualTo(FEW_LINES).noneMatch(line -> line.contains(WORD));
    }

    private static void exchange(Wire from, Map<String, Object> say, Wire to) {
        Object id = say.get("id");
        from.send(say);
        from.await("ack", ack -> ack.path("id").asText().equals(id));
        to.await("said", said -> said.path("id").asText().equals(id));
    }

    /** Ends the conversation, so that no other test meets it. */
    @Override
    public void close() {
        desk.send(Map.of("type", "close", "conversation", conversation()));
        desk.await("ok", ok -> ok.path("re").asText().equals("close"));
        desk.close();
        page.close();
    }
}
