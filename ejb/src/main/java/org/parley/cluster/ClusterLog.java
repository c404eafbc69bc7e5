package org.parley.cluster;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What this context tells the operator. */
@MessageLogger(projectCode = "PARCLU")
@ValidIdRange(min = 1200, max = 1299)
interface ClusterLog extends BasicLogger {

    ClusterLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ClusterLog.class, "org.parley.cluster");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1200, value = "Node %s works together with %s.")
    void members(String self, String others);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1201, value = "What another node sent could not be taken: %s. It is read from the database instead.")
    void notReceived(String exception);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1202, value = "This could not be done: %s (%s). It is tried again each second until it can.")
    void putOff(String what, String exception);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1210, value = "Done at last: %s.")
    void done(String what);

    @Message(
            id = 1203,
            value = "A node named %s is running already on this database. Give this one another name: jboss.node.name.")
    NodeRefusedException nameTaken(String name);

    @Message(
            id = 1204,
            value =
                    "Node %s speaks version %d of the nodes' protocol and understands %d and later, this one speaks %d and"
                            + " understands %d and later. Update the older one first to a release in between.")
    NodeRefusedException protocol(String other, int speaks, int knows, int speaksHere, int knowsHere);

    @Message(
            id = 1205,
            value = "Node %s runs on this database, and this node cannot reach it. Look at parley.cluster.hosts, at the"
                    + " certificates of both, and at the network between them.")
    NodeRefusedException unreachable(String others);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 1206,
            value =
                    "Node %s is alive in the database and cannot be reached. Until it can, what happens there is read from"
                            + " the database each second; nothing is lost.")
    void split(String others);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1207, value = "This node reaches all that are alive again.")
    void whole();

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 1208,
            value = "This node was silent for so long that another one has taken its name, %s. Stop one of them.")
    void replaced(String name);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1209, value = "A node named %s was alive until just now; waiting for its last lease to end.")
    void waitingForName(String name);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1211,
            value = "Node %s did not take what it was sent: %s. It reads it from the database as soon as it can.")
    void notSent(String node, String exception);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1212,
            value =
                    "This node cannot tell the database that it is alive, nor see who is: %s. It is tried again each second.")
    void blind(String exception);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1213, value = "The database knows again that this node is alive.")
    void sees();
}
