package org.parley.web.frames;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What sockets tell the operator; never what was sent through them. */
@MessageLogger(projectCode = "PARWEB")
@ValidIdRange(min = 2000, max = 2099)
interface FramesLog extends BasicLogger {

    FramesLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), FramesLog.class, "org.parley.web.frames");

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 2000, value = "A connection that should end with %s had ended already.")
    void notClosed(String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2001, value = "A socket failed (%s) and was closed; its client connects again.")
    void failed(String exception);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 2002, value = "A frame could not be done (%s); its sender was told to try again.")
    void unavailable(String exception);
}
