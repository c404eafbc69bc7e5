package org.parley.drain;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this context tells the operator. */
@MessageLogger(projectCode = "PARDRA")
@ValidIdRange(min = 1500, max = 1599)
interface DrainLog extends BasicLogger {

    DrainLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), DrainLog.class, "org.parley.drain");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1500, value = "This node is to stop: whoever is connected is asked to move to another one.")
    void begins();

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1501, value = "%d connections were asked to move.")
    void ends(int moved);
}
