package org.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.kernel.TenantId;

@Tag("V14")
class TenancyTest {

    private static final TenantId ONE = new TenantId(1);
    private static final TenantId TWO = new TenantId(2);

    @Test
    void nobody_is_bound_outside_of_work() {
        assertThat(Tenancy.bound()).isEqualTo(Tenancy.NOBODY);
        Tenancy.run(ONE, () -> assertThat(Tenancy.bound()).isEqualTo(1));
        assertThat(Tenancy.bound()).isEqualTo(Tenancy.NOBODY);
    }

    @Test
    void work_for_one_tenant_inside_work_for_another_is_refused() {
        Tenancy.run(ONE, () -> assertThatIllegalStateException().isThrownBy(() -> Tenancy.run(TWO, () -> {})));
        Tenancy.run(ONE, () -> assertThatIllegalStateException().isThrownBy(() -> Tenancy.callAsWriter(() -> 1)));
    }

    @Test
    void the_binding_ends_when_work_throws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Tenancy.run(ONE, () -> {
                    throw new IllegalStateException("work failed");
                }));
        assertThat(Tenancy.bound()).isEqualTo(Tenancy.NOBODY);
    }

    @Test
    void the_binding_stays_on_its_thread() {
        Tenancy.run(
                ONE,
                () -> assertThat(CompletableFuture.supplyAsync(Tenancy::bound).join())
                        .isEqualTo(Tenancy.NOBODY));
    }
}
