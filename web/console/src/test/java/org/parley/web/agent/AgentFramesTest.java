package org.parley.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.conversation.News;
import org.parley.identity.DepartmentView;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.journal.Author;
import org.parley.kernel.ConversationId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.masking.DataClass;
import org.parley.masking.Finding;
import org.parley.masking.Masked;
import org.parley.routing.AgentStatus;

class AgentFramesTest {

    private static final ConversationId CONVERSATION = ConversationId.random();

    @Tag("W3")
    @Test
    void a_typing_preview_says_where_it_was_masked() {
        Masked preview = new Masked("call •••• 42", List.of(new Finding(DataClass.PHONE, 5, 12)));

        assertThat(AgentFrames.typing(new News.Typing(CONVERSATION, Author.VISITOR, true, preview))
                        .text())
                .isEqualTo(
                        "{\"type\":\"typing\",\"on\":true,\"preview\":\"call •••• 42\",\"spans\":[{\"class\":\"PHONE\",\"from\":5,\"to\":12}]}");
    }

    @Test
    void typing_without_a_preview_is_only_a_sign() {
        assertThat(AgentFrames.typing(new News.Typing(CONVERSATION, Author.VISITOR, true, null))
                        .text())
                .isEqualTo("{\"type\":\"typing\",\"on\":true}");
    }

    @Test
    void an_agent_is_welcomed_with_the_departments_it_works_in() {
        DepartmentView cards = new DepartmentView(DepartmentId.random(), "cards", "Cards");
        StaffMember agent = new StaffMember(
                new TenantId(1),
                new UserId(UUID.randomUUID()),
                "alice",
                "Alice",
                Set.of(Permissions.CHAT_REPLY),
                Set.of(cards.id()));

        assertThat(AgentFrames.welcome(agent, AgentStatus.AVAILABLE, List.of(cards), List.of(), List.of())
                        .text())
                .contains("\"departments\":[{\"key\":\"cards\",\"name\":\"Cards\"}]");
    }
}
