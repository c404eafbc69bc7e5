package org.parley.jobs;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this context tells the operator. */
@MessageLogger(projectCode = "PARJOB")
@ValidIdRange(min = 1400, max = 1499)
interface JobsLog extends BasicLogger {

    JobsLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), JobsLog.class, "org.parley.jobs");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1400, value = "Job %s broke off: %s. It is tried again in a minute.")
    void brokeOff(String job, String exception);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1401, value = "Job %s was taken over by another node, because this one was silent for too long.")
    void takenOver(String job);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1402, value = "Whether a job is due cannot be read: %s. It is tried again.")
    void blind(String exception);
}
