package org.parley.conversation;

import java.util.List;
import org.parley.consent.ConsentReceipt;
import org.parley.identity.DepartmentView;

/**
 * All an agent sees of a conversation besides its messages.
 *
 * @param visitorName the name the visitor gave, masked, or a made-up one
 * @param form what the visitor answered before the chat, masked
 * @param draft what this agent had begun to write, masked; empty for nothing
 */
public record Card(
        Standing standing,
        DepartmentView department,
        String visitorName,
        ConsentReceipt consent,
        List<Answer> form,
        String draft) {

    /** One answer, with the label the visitor saw. */
    public record Answer(String key, String label, String value) {}

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "Card[" + standing.id() + "]";
    }
}
