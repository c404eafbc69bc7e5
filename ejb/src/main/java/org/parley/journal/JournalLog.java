package org.parley.journal;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;
import org.parley.kernel.ConversationId;

/** What this context tells the operator; never what anybody said. */
@MessageLogger(projectCode = "PARJRN")
@ValidIdRange(min = 1300, max = 1399)
interface JournalLog extends BasicLogger {

    JournalLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), JournalLog.class, "org.parley.journal");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 1300,
            value = "Messages cannot be written (%s, SQL state %s). Senders are told to try again; nothing that was"
                    + " acknowledged is lost.")
    void notWriting(String exception, String sqlState);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1301, value = "Messages are written again.")
    void writing();

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1302, value = "Message %2$d of conversation %1$s was changed or moved outside of Parley.")
    void unreadable(ConversationId conversation, long seq);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1303, value = "A stored message could not be told to its readers at once: %s.")
    void notAnnounced(String exception);
}
