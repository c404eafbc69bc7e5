package org.parley.identity;

/** The permissions that faces ask for; roles are made of these and nothing ever asks for a role. */
public final class Permissions {

    /** Take part in one conversation as its visitor. */
    public static final String CHAT_VISIT = "chat.visit";

    /** Accept and answer conversations. */
    public static final String CHAT_REPLY = "chat.reply";

    /** Watch the conversations of one's departments. */
    public static final String CHAT_SUPERVISE = "chat.supervise";

    /** See how the organisation is set up. */
    public static final String ADMIN_READ = "admin.read";

    /** Change how the organisation is set up. */
    public static final String ADMIN_WRITE = "admin.write";

    /** Read the audit trail. */
    public static final String AUDIT_READ = "audit.read";

    /** See the departments; of programs. */
    public static final String DEPARTMENTS_READ = "departments.read";

    /** See the sites; of programs. */
    public static final String SITES_READ = "sites.read";

    /** See how many wait in each department, and for how long; of programs. */
    public static final String QUEUE_READ = "queue.read";

    private Permissions() {}
}
