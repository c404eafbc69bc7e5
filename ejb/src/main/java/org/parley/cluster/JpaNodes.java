package org.parley.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.parley.tenancy.SchemaLevel;

/**
 * The nodes that run on this database. Time is the database's: the clocks of nodes differ.
 *
 * <p>Each method is a transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaNodes {

    /** How long a node counts as alive after it was seen. */
    static final int LEASE_SECONDS = 10;

    private static final String ALIVE = "seen_at > current_timestamp - interval '" + LEASE_SECONDS + "' second";

    @PersistenceContext(unitName = "parley")
    private EntityManager em;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaNodes() {}

    JpaNodes(EntityManager em) {
        this.em = em;
    }

    /**
     * Takes {@code name} for the node that lives {@code life}.
     *
     * @return false if another node of that name is alive
     */
    public boolean enter(String name, UUID life, Protocol protocol) {
        forgetTheDead(name);
        return em.createNativeQuery("insert into node (name, life, speaks, knows, schema_level, started_at, seen_at)"
                                + " values (:name, :life, :speaks, :knows, :schema, current_timestamp, current_timestamp)"
                                + " on conflict do nothing")
                        .setParameter("name", name)
                        .setParameter("life", life)
                        .setParameter("speaks", protocol.speaks())
                        .setParameter("knows", protocol.knows())
                        .setParameter("schema", SchemaLevel.OURS.newest())
                        .executeUpdate()
                == 1;
    }

    private void forgetTheDead(String name) {
        em.createNativeQuery("delete from node where not (" + ALIVE + ") and (name = :name"
                        + " or seen_at < current_timestamp - interval '1' day)")
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Says that it is still alive; false if it is no longer on record as that. */
    public boolean beat(String name, UUID life) {
        return em.createNativeQuery("update node set seen_at = current_timestamp where name = :name and life = :life")
                        .setParameter("name", name)
                        .setParameter("life", life)
                        .executeUpdate()
                == 1;
    }

    /** It has met the others, who look for it from now on. */
    public void join(String name, UUID life) {
        em.createNativeQuery("update node set joined = true where name = :name and life = :life")
                .setParameter("name", name)
                .setParameter("life", life)
                .executeUpdate();
    }

    /** The other nodes that have joined and are alive, with what they speak. */
    public List<Neighbour> others(String name) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select name, speaks, knows, seen_at from node where name <> :name and joined and " + ALIVE
                                + " order by name",
                        Neighbour.class)
                .setParameter("name", name)
                .getResultList();
    }

    /** It ends in good order. */
    public void leave(String name, UUID life) {
        em.createNativeQuery("delete from node where name = :name and life = :life")
                .setParameter("name", name)
                .setParameter("life", life)
                .executeUpdate();
    }
}
