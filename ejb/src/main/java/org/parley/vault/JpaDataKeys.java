package org.parley.vault;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.jpa.AvailableHints;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** The tables {@code data_key} and {@code key_version}. */
@ApplicationScoped
class JpaDataKeys implements DataKeys {

    private static final UUID FIRST = new UUID(0, 0);

    /** A statement takes 65,535 parameters at most. */
    private static final int MOST_IDS = 4096;

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaDataKeys() {}

    JpaDataKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(MANDATORY)
    public Optional<KekId> inForce(TenantId tenant) {
        return entities.createQuery(
                        "select v from KeyVersion v where v.tenantId = :tenant order by v.version desc",
                        KeyVersion.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(KeyVersion::kek);
    }

    @Override
    @Transactional(MANDATORY)
    public void add(KeyVersion version) {
        entities.persist(version);
    }

    @Override
    @Transactional(MANDATORY)
    public void add(DataKeyWrap wrap) {
        entities.persist(wrap);
    }

    @Override
    @Transactional(MANDATORY)
    public void delete(ConversationId conversation) {
        DataKeyWrap wrap = entities.find(DataKeyWrap.class, conversation.value());
        if (wrap != null) {
            entities.remove(wrap);
            entities.flush();
        }
    }

    @Override
    @Transactional(REQUIRED)
    public List<DataKeyWrap> find(Collection<ConversationId> conversations) {
        return read(conversations);
    }

    @Override
    @Transactional(REQUIRES_NEW)
    public List<DataKeyWrap> findApart(Collection<ConversationId> conversations) {
        return read(conversations);
    }

    /** A key made in this transaction is in memory already: no need to flush what the caller has not finished. */
    private List<DataKeyWrap> read(Collection<ConversationId> conversations) {
        List<UUID> ids = conversations.stream().map(ConversationId::value).toList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + MOST_IDS)
                .mapToObj(from -> ids.subList(from, Math.min(from + MOST_IDS, ids.size())))
                .flatMap(some -> entities.createQuery(
                                "select k from DataKeyWrap k where k.conversationId in :ids", DataKeyWrap.class)
                        .setParameter("ids", some)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setHint(AvailableHints.HINT_READ_ONLY, true)
                        .getResultStream())
                .toList();
    }

    @Override
    @Transactional(REQUIRES_NEW)
    public void apart(Runnable work) {
        work.run();
    }

    @Override
    @Transactional(REQUIRES_NEW)
    public Optional<UUID> changeOutdated(KekId kek, @Nullable UUID after, int limit, Consumer<DataKeyWrap> change) {
        List<DataKeyWrap> batch = entities.createQuery(
                        "select k from DataKeyWrap k where k.tenantId = :tenant and k.kekVersion < :version"
                                + " and k.conversationId > :after order by k.conversationId",
                        DataKeyWrap.class)
                .setParameter("tenant", kek.tenant().value())
                .setParameter("version", kek.version())
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        batch.forEach(change);
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(batch.get(batch.size() - 1).conversation().value());
    }

    @Override
    @Transactional(REQUIRED)
    public List<TenantKeys.Use> uses(TenantId tenant) {
        List<TenantKeys.Use> uses = new ArrayList<>();
        entities.createQuery(
                        "select v, (select count(k) from DataKeyWrap k where k.tenantId = v.tenantId and k.kekVersion = v.version)"
                                + " from KeyVersion v where v.tenantId = :tenant order by v.version desc",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .getResultList()
                .forEach(row -> uses.add(((KeyVersion) row[0]).use(uses.isEmpty(), (Long) row[1])));
        return uses;
    }

    @Override
    @Transactional(REQUIRES_NEW)
    public List<KekId> dropUnused(KekId kek) {
        List<KeyVersion> unused = entities.createQuery(
                        "select v from KeyVersion v where v.tenantId = :tenant and v.version < :version and not exists"
                                + " (select k from DataKeyWrap k where k.tenantId = v.tenantId and k.kekVersion = v.version)",
                        KeyVersion.class)
                .setParameter("tenant", kek.tenant().value())
                .setParameter("version", kek.version())
                .getResultList();
        unused.forEach(entities::remove);
        entities.flush();
        return unused.stream().map(KeyVersion::kek).toList();
    }

    @Override
    @Transactional(SUPPORTS)
    public List<InUse> inUse() {
        return this.<Tuple>rows("select tenant_id, version, check_value from key_in_use order by tenant_id, version")
                .stream()
                .map(row -> new InUse(
                        new KekId(
                                new TenantId(row.get("tenant_id", Number.class).intValue()),
                                row.get("version", Number.class).intValue()),
                        row.get("check_value", byte[].class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).getResultList();
    }
}
