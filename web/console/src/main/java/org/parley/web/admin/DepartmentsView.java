package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Users;
import org.parley.identity.DepartmentView;
import org.parley.identity.Departments;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.kernel.DepartmentId;

/** The departments of the administrator's organisation, with who works in them and where they are offered. */
@Named
@RequestScoped
public class DepartmentsView {

    private final Departments departments;
    private final Sites sites;
    private final Users users;
    private @Nullable List<Row> rows;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected DepartmentsView() {
        this(null, null, null);
    }

    @Inject
    DepartmentsView(Departments departments, Sites sites, Users users) {
        this.departments = departments;
        this.sites = sites;
        this.users = users;
    }

    /** All of them, by name; read once a request. */
    public List<Row> getAll() {
        if (rows == null) {
            List<SiteView> all = sites.list();
            Map<DepartmentId, Long> people = users.countByDepartment();
            rows = departments.list().stream()
                    .map(department ->
                            new Row(department, people.getOrDefault(department.id(), 0L), offering(department, all)))
                    .toList();
        }
        return rows;
    }

    private static List<String> offering(DepartmentView department, List<SiteView> sites) {
        return sites.stream()
                .filter(site -> site.departments().contains(department))
                .map(SiteView::name)
                .toList();
    }

    /**
     * A department as its administrators see it.
     *
     * @param people how many users work in it
     * @param sites the names of the sites that offer it
     */
    public record Row(DepartmentView department, long people, List<String> sites) {}
}
