package org.parley.tenancy;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this context tells the operator. */
@MessageLogger(projectCode = "PARTEN")
@ValidIdRange(min = 1000, max = 1099)
interface TenancyLog extends BasicLogger {

    TenancyLog LOG =
            Logger.getMessageLogger(java.lang.invoke.MethodHandles.lookup(), TenancyLog.class, "org.parley.tenancy");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1000,
            value = "The embedded database has no row security: tenants are kept apart by the application only, and one"
                    + " node only. Use PostgreSQL in production.")
    void embeddedDatabase();

    @Message(id = 1001, value = "No connection to the database as its %s: look at %s. The driver says: %s")
    NoDatabaseException noDatabase(String role, String where, String why);

    @Message(
            id = 1002,
            value = "The embedded database is for one node alone, and this server is a node of a cluster: set"
                    + " parley.database to postgresql.")
    NoDatabaseException embeddedInCluster();

    @Message(
            id = 1003,
            value =
                    "The database was brought to the tables of a newer release, which asks for migration %d at least; this"
                            + " release knows %d. Start the newer release, or restore the backup from before the update.")
    NoDatabaseException tooNew(int asked, int known);

    @Message(
            id = 1004,
            value =
                    "Node %s is running and knows migration %d; with the tables of this release it would need %d. Update"
                            + " it to a release in between first, or stop it.")
    NoDatabaseException wouldBeTooNew(String node, int known, int asked);
}
