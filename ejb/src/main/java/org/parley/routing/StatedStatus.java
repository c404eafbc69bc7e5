package org.parley.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.identity.StaffMember;
import org.parley.kernel.UserId;

/** What an agent said last. */
@Entity
@Table(name = "agent_status")
class StatedStatus {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Enumerated(EnumType.STRING)
    private AgentStatus status;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway")
    protected StatedStatus() {}

    StatedStatus(StaffMember agent, AgentStatus status) {
        this.userId = agent.id().value();
        this.tenantId = agent.tenant().value();
        this.status = status;
    }

    UserId agent() {
        return new UserId(userId);
    }

    AgentStatus status() {
        return status;
    }
}
