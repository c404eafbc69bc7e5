package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.DepartmentId;

/** A team of an organisation. */
@Entity
@Table(name = "department")
class Department {

    @Id
    @Column(name = "department_id")
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable Integer tenantId;

    @Column(name = "department_key")
    private String key;

    private String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Department() {}

    Department(DepartmentId id, String key, String name) {
        this.id = id.value();
        this.key = key;
        this.name = name;
    }

    DepartmentView view() {
        return new DepartmentView(new DepartmentId(id), key, name);
    }
}
