package org.parley.web.security;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the door tells the operator; never whose name was tried. */
@MessageLogger(projectCode = "PARSEC")
@ValidIdRange(min = 2100, max = 2199)
public interface SecurityLog extends BasicLogger {

    /** The one logger of this room. */
    SecurityLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), SecurityLog.class, "org.parley.web.security");

    /** Requests are answered 503 until users can be read again. */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2100, value = "Users cannot be read, so nobody is let in: %s")
    void usersUnreadable(String cause);
}
