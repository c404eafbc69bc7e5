package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

/** Reads sites through the views that the schema's owner opens to callers without a tenant. */
@ApplicationScoped
class JpaDirectory {

    private static final String SITE =
            "select cast(site_id as varchar) as id, tenant_id, site_key, name, locales, allowed_origins, message_chars, form,"
                    + " preview from site_directory where ";

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /** For the container, which sets the entity manager. */
    @SuppressWarnings("NullAway.Init")
    JpaDirectory() {}

    JpaDirectory(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SiteView> byKey(String siteKey) {
        return site("site_key = ?1", siteKey);
    }

    Optional<SiteView> byId(SiteId id) {
        return site("site_id = ?1", id.value());
    }

    private Optional<SiteView> site(String condition, Object value) {
        return this.<Tuple>rows(SITE + condition, value).stream().findFirst().map(this::view);
    }

    /** Whether any site lists {@code origin}, which must have no blank and no wildcard in it. */
    boolean isAllowedSomewhere(String origin) {
        return !this.<Tuple>rows(
                        "select site_key from site_directory where concat(' ', allowed_origins, ' ') like ?1 fetch first row only",
                        "% " + origin + " %")
                .isEmpty();
    }

    private SiteView view(Tuple row) {
        int tenant = row.get("tenant_id", Number.class).intValue();
        return new SiteView(
                new SiteId(UUID.fromString(row.get("id", String.class))),
                new TenantId(tenant),
                row.get("site_key", String.class),
                row.get("name", String.class),
                new SiteView.Reach(
                        Site.words(row.get("locales", String.class)),
                        Site.words(row.get("allowed_origins", String.class))),
                departments(tenant),
                new SiteView.Terms(
                        row.get("message_chars", Number.class).intValue(),
                        FormFields.parse(row.get("form", String.class)),
                        row.get("preview", Boolean.class)));
    }

    private List<DepartmentView> departments(int tenant) {
        return this.<Tuple>rows(
                        "select cast(department_id as varchar) as id, department_key, name from department_directory"
                                + " where tenant_id = ?1 order by name, department_key",
                        tenant)
                .stream()
                .map(row -> new DepartmentView(
                        new DepartmentId(UUID.fromString(row.get("id", String.class))),
                        row.get("department_key", String.class),
                        row.get("name", String.class)))
                .toList();
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private <T> List<T> rows(String sql, Object parameter) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter(1, parameter)
                .getResultList();
    }
}
