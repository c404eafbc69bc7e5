package org.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.kernel.TenantId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.Databases;

@Tag("V14")
class TenantConnectionsTest {

    private static final Database POSTGRESQL = Databases.postgresql();

    @Test
    void the_database_knows_the_tenant_of_the_transaction_and_forgets_it_after() {
        assertThat(POSTGRESQL.inTransaction(new TenantId(7), TenantConnectionsTest::tenant))
                .isEqualTo(7);
        assertThat(POSTGRESQL.inTransaction(new TenantId(8), TenantConnectionsTest::tenant))
                .isEqualTo(8);
        assertThat(POSTGRESQL.inUnboundTransaction(TenantConnectionsTest::tenant))
                .isEqualTo(0);
    }

    @Test
    void the_writer_uses_its_own_role() {
        Object role = POSTGRESQL.inWriterTransaction(
                em -> em.createNativeQuery("select current_user", String.class).getSingleResult());
        assertThat(role).isEqualTo("parley_writer");
    }

    private static Object tenant(EntityManager em) {
        return em.createNativeQuery("select current_tenant()", Integer.class).getSingleResult();
    }
}
