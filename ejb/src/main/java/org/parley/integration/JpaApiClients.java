package org.parley.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.parley.identity.ApiClient;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.TenantId;

/** The API clients of the bound tenant; and, before any tenant is known, the one that a secret belongs to. */
@ApplicationScoped
class JpaApiClients {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaApiClients() {}

    JpaApiClients(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ApiClientException with code {@code NAME_TAKEN} */
    void add(ClientAccount client) {
        try {
            entities.persist(client);
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw new ApiClientException(ApiClientException.Code.NAME_TAKEN);
        }
    }

    /** @throws ApiClientException with code {@code UNKNOWN} if the tenant has no such client */
    ClientAccount get(ApiClientId id) {
        ClientAccount client = entities.find(ClientAccount.class, id.value());
        if (client == null) {
            throw new ApiClientException(ApiClientException.Code.UNKNOWN);
        }
        return client;
    }

    /** By name; those after {@code after}, which need not exist. */
    List<ClientAccount> page(String after, int rows) {
        return entities.createQuery(
                        "select c from ClientAccount c where c.name > :after order by c.name", ClientAccount.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Whose secret has this hash and is good on {@code today}; through the view that the schema's owner opens for it. */
    Optional<ApiClient> holder(byte[] hash, LocalDate today) {
        @SuppressWarnings("unchecked") // JPA has no typed native query
        List<Tuple> rows = entities.createNativeQuery(
                        "select tenant_id, cast(client_id as varchar) as id, name, permissions from api_client_directory"
                                + " where hash = ?1 and (last_day is null or last_day >= ?2)",
                        Tuple.class)
                .setParameter(1, hash)
                .setParameter(2, today)
                .getResultList();
        return rows.stream().findFirst().map(JpaApiClients::client);
    }

    private static ApiClient client(Tuple row) {
        return new ApiClient(
                new TenantId(row.get("tenant_id", Number.class).intValue()),
                new ApiClientId(UUID.fromString(row.get("id", String.class))),
                row.get("name", String.class),
                Set.of(row.get("permissions", String.class).split(" ")));
    }
}
