package org.parley.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.accounts.Provisioning;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;
import org.parley.kernel.Secret;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

class DemoOrganisationTest {

    private static final TenantId BANK = new TenantId(1);
    private static final SiteView DEMO = new SiteView(
            SiteId.random(),
            BANK,
            DemoOrganisation.SITE,
            "Bank",
            new SiteView.Reach(List.of("en"), List.of("https://localhost:8443")),
            List.of(),
            new SiteView.Terms(4000, List.of(), true));

    @Test
    @SuppressWarnings("NullAway") // nothing is founded
    void its_page_moves_with_the_port_and_is_found_by_number_too(@TempDir Path folder) throws IOException {
        Path passwords = Files.writeString(folder.resolve("p"), "admin=a\nmanager=a\nalice=a\nbob=a\nauditor=a\n");
        Provisioned provisioned = new Provisioned();

        new DemoOrganisation(provisioned, new Demo(), null, null)
                .prepare("https://localhost:9443", new DemoPasswords(passwords));

        assertThat(provisioned.origins).containsExactly("https://localhost:9443", "https://127.0.0.1:9443");
    }

    private static final class Demo extends Sites {
        @Override
        public Optional<SiteView> byKey(String siteKey) {
            return Optional.of(DEMO);
        }
    }

    private static final class Provisioned extends Provisioning {
        private List<String> origins = List.of();

        @Override
        public void allow(TenantId tenant, SiteId site, List<String> allowed) {
            assertThat(site).isEqualTo(DEMO.id());
            origins = allowed;
        }

        @Override
        public void ensurePassword(TenantId tenant, String userName, Secret<char[]> password) {
            assertThat(tenant).isEqualTo(BANK);
        }
    }
}
