package org.parley.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Caller;
import org.parley.identity.StaffMember;

/**
 * Who says something.
 *
 * @param staffId which member of staff; null for a visitor
 * @param staffName under which name; null for a visitor
 */
record Speaker(
        Author side, @Nullable UUID staffId, @Nullable String staffName) {

    static Speaker of(Caller caller) {
        return caller instanceof StaffMember staff
                ? new Speaker(Author.AGENT, staff.id().value(), staff.displayName())
                : new Speaker(Author.of(caller), null, null);
    }
}
