package org.parley.reception;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;
import org.parley.kernel.ConversationId;

/** What this context tells the operator; never what a visitor gave. */
@MessageLogger(projectCode = "PARREC")
@ValidIdRange(min = 1700, max = 1799)
interface ReceptionLog extends BasicLogger {

    ReceptionLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ReceptionLog.class, "org.parley.reception");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1700,
            value = "Conversation %s has started but could not be offered (%s). Agents see it when they next connect.")
    void notOffered(ConversationId conversation, String exception);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1701, value = "The rehearsal broke off (%s); the first guests may wait a little")
    void notRehearsed(String exception);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1702, value = "What the first guests will ask for was rehearsed %d times")
    void rehearsed(int times);
}
