package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

/** The bound tenant with its sites and departments. */
@ApplicationScoped
class JpaOrganisations {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaOrganisations() {}

    JpaOrganisations(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws IdentityException with code {@code NAME_TAKEN} if its key is in use */
    void add(Object entity) {
        try {
            entities.persist(entity);
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw new IdentityException(IdentityException.Code.NAME_TAKEN);
        }
    }

    /** It must be there. */
    Site site(SiteId site) {
        return Objects.requireNonNull(entities.find(Site.class, site.value()), "no such site");
    }

    TenantView tenant(TenantId tenant) {
        return entities.find(Tenant.class, tenant.value()).view(count("Site"), count("Department"));
    }

    private long count(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    List<DepartmentView> departments() {
        return entities.createQuery("select d from Department d order by d.name, d.key", Department.class)
                .getResultStream()
                .map(Department::view)
                .toList();
    }

    /** By key; those after {@code after}, which need not exist. */
    List<DepartmentView> departments(String after, int rows) {
        return after("select d from Department d where d.key > :after order by d.key", Department.class, after, rows)
                .map(Department::view)
                .toList();
    }

    List<SiteView> sites(TenantId tenant) {
        return views(
                tenant,
                entities.createQuery("select s from Site s order by s.name, s.key", Site.class)
                        .getResultStream());
    }

    /** By key; those after {@code after}, which need not exist. */
    List<SiteView> sites(TenantId tenant, String after, int rows) {
        return views(
                tenant, after("select s from Site s where s.key > :after order by s.key", Site.class, after, rows));
    }

    private List<SiteView> views(TenantId tenant, Stream<Site> sites) {
        List<DepartmentView> departments = departments();
        return sites.map(site -> site.view(tenant, departments)).toList();
    }

    private <T> Stream<T> after(String query, Class<T> type, String after, int rows) {
        return entities.createQuery(query, type)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultStream();
    }
}
