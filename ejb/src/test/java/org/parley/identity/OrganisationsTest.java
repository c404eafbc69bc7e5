package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Page;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

class OrganisationsTest {

    private static final FormField NAME =
            new FormField("name", Map.of("en", "Name", "de", "Name"), FormField.Type.TEXT, true, 80);

    private final String unique = UUID.randomUUID().toString().substring(0, 13);

    @DatabaseTest
    void a_site_is_found_by_its_key_before_any_tenant_is_known(Database database) {
        TenantId bank = found(database, "bank-" + unique);
        NewSite site = site("site-" + unique);
        database.inTransaction(bank, em -> {
            Organisations organisations = Founded.organisations(em);
            organisations.addDepartment("loans", "Loans");
            organisations.addDepartment("cards", "Cards");
            return organisations.add(site);
        });

        Optional<SiteView> view = byKey(database, "site-" + unique);

        assertThat(view).hasValueSatisfying(found -> {
            assertThat(found.tenant()).isEqualTo(bank);
            assertThat(found.locales()).containsExactly("en", "de");
            assertThat(found.allowedOrigins()).containsExactly("https://bank.example", "https://localhost:8443");
            assertThat(found.departments()).extracting(DepartmentView::key).containsExactly("cards", "loans");
            assertThat(found.form()).containsExactly(NAME);
            assertThat(found.messageChars()).isEqualTo(1200);
            assertThat(found.preview()).isTrue();
        });
        assertThat(byKey(database, "none-" + unique)).isEmpty();
        assertThat(database.<List<SiteView>>inTransaction(bank, em -> new JpaOrganisations(em).sites(bank)))
                .containsExactly(view.orElseThrow());
    }

    @DatabaseTest
    void a_site_is_used_from_the_origins_that_it_was_given_last(Database database) {
        TenantId bank = found(database, "bank-" + unique);
        SiteId id = database.inTransaction(bank, em -> Founded.organisations(em).add(site("site-" + unique)));

        database.inTransaction(bank, em -> {
            Founded.organisations(em).allow(id, List.of("https://localhost:9443"));
            return id;
        });

        assertThat(byKey(database, "site-" + unique).orElseThrow().allowedOrigins())
                .containsExactly("https://localhost:9443");
        assertThatThrownBy(() -> database.inTransaction(bank, em -> {
                    Founded.organisations(em).allow(id, List.of("https://*"));
                    return id;
                }))
                .isInstanceOf(IdentityException.class);
    }

    @Tag("V14")
    @DatabaseTest
    void an_organisation_sees_its_own_sites_and_departments_only(Database database) {
        TenantId bank = found(database, "bank-" + unique);
        TenantId shop = found(database, "shop-" + unique);
        database.inTransaction(bank, em -> {
            Founded.organisations(em).addDepartment("cards", "Cards");
            return Founded.organisations(em).add(site("site-" + unique));
        });

        assertThat(database.<List<DepartmentView>>inTransaction(shop, em -> new JpaOrganisations(em).departments()))
                .isEmpty();
        assertThat(database.<List<SiteView>>inTransaction(shop, em -> new JpaOrganisations(em).sites(shop)))
                .isEmpty();
        TenantView own = database.inTransaction(shop, em -> new JpaOrganisations(em).tenant(shop));
        assertThat(own.key()).isEqualTo("shop-" + unique);
        assertThat(own.sites()).isZero();
        assertThat(own.departments()).isZero();
    }

    @DatabaseTest
    void an_agent_sees_the_departments_it_works_in(Database database) {
        TenantId bank = found(database, "bank-" + unique);
        DepartmentId cards = database.inTransaction(bank, em -> {
            Founded.organisations(em).addDepartment("loans", "Loans");
            return Founded.organisations(em).addDepartment("cards", "Cards");
        });
        StaffMember agent = new StaffMember(
                bank, new UserId(UUID.randomUUID()), "alice", "Alice", Set.of(Permissions.CHAT_REPLY), Set.of(cards));
        CallerContext callers = Callers.any();

        List<DepartmentView> own = database.inTransaction(
                bank, em -> callers.as(agent, () -> new Departments(new JpaOrganisations(em), callers).own()));

        assertThat(own).containsExactly(new DepartmentView(cards, "cards", "Cards"));
    }

    @DatabaseTest
    void pages_for_programs_follow_each_other_by_key(Database database) {
        TenantId bank = found(database, "bank-" + unique);
        CallerContext callers = Callers.any();
        ApiClient program = new ApiClient(bank, ApiClientId.random(), "crm", Set.of());
        database.inTransaction(bank, em -> {
            Organisations organisations = Founded.organisations(em);
            IntStream.range(0, Page.USUAL + 1)
                    .forEach(i -> organisations.addDepartment("department-%03d".formatted(i), "Any"));
            IntStream.range(0, Page.USUAL + 1)
                    .forEach(i -> organisations.add(site("site-%03d-%s".formatted(i, unique))));
            return bank;
        });

        database.inTransaction(
                bank,
                em -> callers.as(program, () -> {
                    JpaOrganisations organisations = new JpaOrganisations(em);
                    Departments departments = new Departments(organisations, callers);
                    Page<DepartmentView> first = departments.page(Optional.empty());
                    assertThat(first.items()).hasSize(Page.USUAL);
                    assertThat(departments.page(first.next()).items())
                            .extracting(DepartmentView::key)
                            .containsExactly("department-100");

                    Sites sites = new Sites(
                            new SiteCopies(new JpaDirectory(em), Clock.systemUTC()),
                            new JpaDirectory(em),
                            organisations,
                            callers);
                    Page<SiteView> firstSites = sites.page(Optional.empty());
                    assertThat(firstSites.items()).hasSize(Page.USUAL);
                    assertThat(sites.page(firstSites.next()).items())
                            .extracting(SiteView::key)
                            .containsExactly("site-100-" + unique);
                    assertThatThrownBy(() -> departments.page(Optional.of("a\u0000")))
                            .isInstanceOf(IdentityException.class);
                    return bank;
                }));
    }

    @DatabaseTest
    void a_site_key_is_given_once_on_a_server(Database database) {
        TenantId bank = found(database, "bank-" + unique);
        TenantId shop = found(database, "shop-" + unique);
        database.inTransaction(bank, em -> Founded.organisations(em).add(site("site-" + unique)));

        assertThatThrownBy(() -> database.inTransaction(
                        shop, em -> Founded.organisations(em).add(site("site-" + unique))))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.code()).isEqualTo(IdentityException.Code.NAME_TAKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example",
                "https://bank.example/",
                "https://bank.example path",
                "https://*.bank.example",
                "https://BANK.example",
                "null",
                "*",
                ""
            })
    void an_origin_a_browser_would_not_send_is_refused(String origin) {
        assertThatThrownBy(() -> new NewSite("key", "Bank", List.of("en"), List.of(origin), 4000, List.of(), false))
                .isInstanceOf(IdentityException.class);
    }

    private static NewSite site(String key) {
        return new NewSite(
                key,
                "Bank",
                List.of("en", "de"),
                List.of("https://bank.example", "https://localhost:8443"),
                1200,
                List.of(NAME),
                true);
    }

    private static TenantId found(Database database, String key) {
        TenantId tenant = new TenantId((key.hashCode() & Integer.MAX_VALUE) | 1);
        return database.inTransaction(tenant, em -> {
            Founded.organisations(em).found(tenant, key, "Bank", "eu");
            return tenant;
        });
    }

    private static Optional<SiteView> byKey(Database database, String key) {
        return database.inUnboundTransaction(em -> new JpaDirectory(em).byKey(key));
    }
}
