package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.Users;
import org.parley.identity.TenantView;
import org.parley.identity.Tenants;

/** The organisations the administrator sees. */
@Named
@RequestScoped
public class TenantsView {

    private final Tenants tenants;
    private final Users users;
    private @Nullable List<Row> rows;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected TenantsView() {
        this(null, null);
    }

    @Inject
    TenantsView(Tenants tenants, Users users) {
        this.tenants = tenants;
        this.users = users;
    }

    /** All of them; read once a request. */
    public List<Row> getAll() {
        if (rows == null) {
            rows = tenants.list().stream()
                    .map(tenant -> new Row(tenant, users.count()))
                    .toList();
        }
        return rows;
    }

    /** An organisation and how many users it has. */
    public record Row(TenantView tenant, long users) {}
}
