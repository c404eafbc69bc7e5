package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.wildfly.security.auth.server.SecurityDomain;

@Tag("V14")
class CallerContextTest {

    private static final SecurityDomain DOMAIN = SecurityDomain.builder().build();
    private static final StaffMember ALICE = new StaffMember(
            new TenantId(1), UserId.random(), "alice", "Alice", Set.of(Permissions.CHAT_REPLY), Set.of());
    private static final Visitor VISITOR =
            new Visitor(new TenantId(1), ConversationId.random(), org.parley.kernel.SiteId.random());
    private static final ApiClient PROGRAM =
            new ApiClient(new TenantId(1), ApiClientId.random(), "crm", Set.of(Permissions.QUEUE_READ));

    private final CallerContext callers = Callers.in(DOMAIN);

    @Test
    void the_caller_is_the_one_the_work_is_done_as() {
        assertThat(callers.<Caller>as(ALICE, callers::current)).isSameAs(ALICE);
        assertThat(callers.<Caller>as(VISITOR, callers::current)).isSameAs(VISITOR);
    }

    @Test
    void its_roles_are_exactly_its_permissions() {
        assertThat(callers.<Iterable<String>>as(
                        ALICE, () -> DOMAIN.getCurrentSecurityIdentity().getRoles("ejb", true)))
                .containsExactly(Permissions.CHAT_REPLY);
    }

    @Test
    void the_caller_before_is_back_after_nested_work_and_after_a_failure() {
        Caller after = callers.as(ALICE, () -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> callers.as(VISITOR, () -> {
                        throw new IllegalStateException("work failed");
                    }));
            return callers.current();
        });
        assertThat(after).isSameAs(ALICE);
    }

    @Test
    void an_anonymous_thread_has_no_caller() {
        assertNotSignedIn(callers::current);
    }

    @Test
    void a_visitor_and_a_program_are_not_staff_nor_each_other() {
        assertNotSignedIn(() -> callers.as(VISITOR, callers::staff));
        assertNotSignedIn(() -> callers.as(PROGRAM, callers::staff));
        assertNotSignedIn(() -> callers.as(PROGRAM, callers::visitor));
        assertNotSignedIn(() -> callers.as(ALICE, callers::apiClient));
        assertThat(callers.as(PROGRAM, callers::apiClient)).isSameAs(PROGRAM);
    }

    private static void assertNotSignedIn(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.code()).isEqualTo(IdentityException.Code.NOT_SIGNED_IN));
    }
}
