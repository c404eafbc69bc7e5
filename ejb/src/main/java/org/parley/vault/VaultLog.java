package org.parley.vault;

import java.nio.file.Path;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this context tells the operator; never content, never key material. */
@MessageLogger(projectCode = "PARVLT")
@ValidIdRange(min = 1100, max = 1199)
interface VaultLog extends BasicLogger {

    VaultLog LOG = Logger.getMessageLogger(java.lang.invoke.MethodHandles.lookup(), VaultLog.class, "org.parley.vault");

    @LogMessage(level = Logger.Level.INFO)
    @Message(
            id = 1100,
            value = "Key %s was made in credential store %s. Back the store up: without it nothing is readable.")
    void keyMade(String alias, String store);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1101, value = "Key %s is in force; %d data keys were wrapped anew")
    void rewrapped(String alias, int count);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1102, value = "Content stays closed: %s")
    void dataKeyUnavailable(String reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1103, value = "Key %s is no longer used and was removed from credential store %s")
    void keyRemoved(String alias, String store);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1104,
            value =
                    "Credential store %s is not in %s, so new keys cannot be forced to disk: set parley.store to its file")
    void storeFileUnknown(String store, Path file);
}
