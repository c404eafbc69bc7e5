package org.parley.accounts;

import java.util.Locale;
import java.util.Set;
import org.parley.identity.Permissions;

/** The roles every organisation starts with. */
public enum BuiltInRole {
    /** Sets the organisation up; sees no chat. */
    ADMINISTRATOR("Administrator", Set.of(Permissions.ADMIN_READ, Permissions.ADMIN_WRITE)),
    /** Leads departments: answers and supervises their chats. */
    MANAGER("Manager", Set.of(Permissions.CHAT_REPLY, Permissions.CHAT_SUPERVISE)),
    /** Answers chats. */
    AGENT("Agent", Set.of(Permissions.CHAT_REPLY)),
    /** Reads the audit trail and how the organisation is set up; changes nothing. */
    AUDITOR("Auditor", Set.of(Permissions.AUDIT_READ, Permissions.ADMIN_READ));

    private final String title;
    private final Set<String> permissions;

    BuiltInRole(String title, Set<String> permissions) {
        this.title = title;
        this.permissions = permissions;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    Set<String> permissions() {
        return permissions;
    }
}
