package org.parley.identity;

import java.util.Set;
import org.parley.kernel.ConversationId;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

/** A customer of the organisation, known only by the one conversation its token opens. */
public record Visitor(TenantId tenant, ConversationId conversation, SiteId site) implements Caller {

    private static final Set<String> PERMISSIONS = Set.of(Permissions.CHAT_VISIT);

    @Override
    public Set<String> permissions() {
        return PERMISSIONS;
    }

    @Override
    public String getName() {
        return "visitor-" + conversation;
    }
}
