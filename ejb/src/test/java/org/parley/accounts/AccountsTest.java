package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.kernel.DepartmentId;
import org.parley.kernel.Secret;
import org.parley.kernel.TenantId;
import org.parley.kernel.UserId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

class AccountsTest {

    private final Bank bank = new Bank();

    @DatabaseTest
    void a_user_has_the_permissions_of_its_roles_and_its_departments(Database database) {
        DepartmentId cards = bank.department(database, "cards");
        UserId user = bank.user(database, "alice", Set.of(BuiltInRole.AGENT, BuiltInRole.AUDITOR), Set.of(cards));

        Optional<LiveUser> found = live(database, user);

        assertThat(found).isPresent();
        StaffMember staff = found.orElseThrow().staff();
        assertThat(staff.tenant()).isEqualTo(bank.tenant(database));
        assertThat(staff.permissions())
                .containsExactlyInAnyOrder(Permissions.CHAT_REPLY, Permissions.AUDIT_READ, Permissions.ADMIN_READ);
        assertThat(staff.departments()).containsExactly(cards);
        assertThat(database.<Optional<LiveUser>>inUnboundTransaction(
                        em -> new JpaLiveUsers(em).byName(bank.unique("alice"))))
                .isEqualTo(found);
    }

    @DatabaseTest
    void a_user_without_role_or_department_has_none(Database database) {
        UserId user = bank.user(database, "idle", Set.of(), Set.of());
        StaffMember staff = live(database, user).orElseThrow().staff();
        assertThat(staff.permissions()).isEmpty();
        assertThat(staff.departments()).isEmpty();
    }

    @Tag("V2")
    @DatabaseTest
    void disabling_moves_the_epoch_and_enabling_does_not_move_it_back(Database database) {
        UserId user = bank.user(database, "carol", Set.of(BuiltInRole.AGENT), Set.of());
        assertThat(live(database, user).orElseThrow().stands(0)).isTrue();

        in(database, accounts -> accounts.disable(user));
        assertThat(live(database, user).orElseThrow().stands(0)).isFalse();
        assertThat(live(database, user).orElseThrow().stands(1)).isFalse();

        in(database, accounts -> accounts.get(user).enable());
        assertThat(live(database, user).orElseThrow().stands(0)).isFalse();
        assertThat(live(database, user).orElseThrow().stands(1)).isTrue();
    }

    @Tag("V2")
    @DatabaseTest
    void the_last_administrator_who_can_sign_in_stays(Database database) {
        UserId one = bank.user(database, "olga", Set.of(BuiltInRole.ADMINISTRATOR), Set.of());
        UserId other = bank.user(database, "oscar", Set.of(BuiltInRole.ADMINISTRATOR, BuiltInRole.AGENT), Set.of());
        bank.user(database, "peggy", Set.of(BuiltInRole.AUDITOR), Set.of());
        in(database, accounts -> accounts.disable(one));

        assertThatThrownBy(() -> in(database, accounts -> accounts.disable(other)))
                .isInstanceOfSatisfying(
                        AccountException.class,
                        e -> assertThat(e.code()).isEqualTo(AccountException.Code.LAST_ADMINISTRATOR));
        in(database, accounts -> accounts.get(one).enable());
        in(database, accounts -> accounts.disable(other));
        assertThat(live(database, one).orElseThrow().enabled()).isTrue();
        assertThat(live(database, other).orElseThrow().enabled()).isFalse();
    }

    @Tag("V2")
    @DatabaseTest
    void a_sign_in_that_is_under_way_does_not_bring_a_disabled_user_back(Database database) {
        UserId user = bank.user(database, "erin", Set.of(BuiltInRole.AGENT), Set.of());

        in(database, signIn -> {
            signIn.get(user);
            in(database, accounts -> accounts.disable(user));
            signIn.signedIn(user, Instant.EPOCH);
        });

        assertThat(live(database, user).orElseThrow().enabled()).isFalse();
        assertThat(live(database, user).orElseThrow().stands(0)).isFalse();
    }

    @Tag("V2")
    @DatabaseTest
    void another_password_ends_what_was_signed_in_with_the_first(Database database) {
        UserId user = bank.user(database, "dave", Set.of(BuiltInRole.AGENT), Set.of());
        bank.provision(database, provisioning -> {
            provisioning.setPassword(bank.tenant(database), user, Secret.of("another long password".toCharArray()));
            return user;
        });
        assertThat(live(database, user).orElseThrow().stands(0)).isFalse();
    }

    @Tag("V14")
    @DatabaseTest
    void another_organisations_user_does_not_exist(Database database) {
        UserId user = bank.user(database, "erin", Set.of(BuiltInRole.AGENT), Set.of());
        TenantId shop = new Bank().tenant(database);

        assertThatThrownBy(() -> database.inTransaction(shop, em -> new JpaAccounts(em).get(user)))
                .isInstanceOfSatisfying(
                        AccountException.class, e -> assertThat(e.code()).isEqualTo(AccountException.Code.UNKNOWN));
        assertThat(database.<List<StaffAccount>>inTransaction(shop, em -> new JpaAccounts(em).page("", 100)))
                .isEmpty();
    }

    @Tag("V14")
    @DatabaseTest
    void a_user_cannot_be_put_into_another_organisations_department(Database database) {
        DepartmentId foreign = new Bank().department(database, "cards");
        assertThatThrownBy(() -> bank.user(database, "frank", Set.of(), Set.of(foreign)))
                .isInstanceOfSatisfying(
                        AccountException.class, e -> assertThat(e.code()).isEqualTo(AccountException.Code.UNKNOWN));
    }

    @DatabaseTest
    void a_user_name_is_given_once_on_a_server_whatever_its_case(Database database) {
        bank.user(database, "grace", Set.of(), Set.of());
        Bank other = new Bank();
        assertThatThrownBy(() -> other.provision(
                        database,
                        provisioning -> provisioning.user(
                                other.tenant(database),
                                new NewUser(
                                        bank.unique("grace").toUpperCase(java.util.Locale.ROOT),
                                        "Grace",
                                        Set.of(),
                                        Set.of()),
                                Bank.PASSWORD)))
                .isInstanceOfSatisfying(
                        AccountException.class, e -> assertThat(e.code()).isEqualTo(AccountException.Code.NAME_TAKEN));
    }

    @DatabaseTest
    void pages_follow_each_other_by_name(Database database) {
        Bank fresh = new Bank();
        for (String name : List.of("c", "a", "d", "b")) {
            fresh.user(database, name, Set.of(BuiltInRole.AGENT), Set.of());
        }
        List<UserView> first = page(database, fresh, "", 3);
        assertThat(first)
                .extracting(UserView::userName)
                .containsExactly(fresh.unique("a"), fresh.unique("b"), fresh.unique("c"));
        assertThat(first).allSatisfy(user -> assertThat(user.roles()).containsExactly("Agent"));
        assertThat(page(database, fresh, first.get(2).userName(), 3))
                .extracting(UserView::userName)
                .containsExactly(fresh.unique("d"));
    }

    @DatabaseTest
    void a_department_counts_its_enabled_users(Database database) {
        DepartmentId cards = bank.department(database, "cards-2");
        bank.user(database, "judy", Set.of(BuiltInRole.AGENT), Set.of(cards));
        UserId gone = bank.user(database, "mallory", Set.of(BuiltInRole.AGENT), Set.of(cards));
        in(database, accounts -> accounts.disable(gone));
        Map<DepartmentId, Long> counts =
                database.inTransaction(bank.tenant(database), em -> new JpaAccounts(em).countByDepartment());
        assertThat(counts).containsOnly(Map.entry(cards, 1L));
    }

    @DatabaseTest
    void the_last_sign_in_is_kept(Database database) {
        UserId user = bank.user(database, "heidi", Set.of(), Set.of());
        Instant at = Instant.parse("2026-01-02T03:04:05.678Z");
        in(database, accounts -> accounts.signedIn(user, at));
        assertThat(page(database, bank, "", 100))
                .filteredOn(view -> view.id().equals(user))
                .extracting(UserView::lastLogin)
                .containsExactly(Optional.of(at));
    }

    @Tag("V14")
    @DatabaseTest
    void the_application_sees_no_row_without_a_tenant(Database database) throws SQLException {
        if (!database.hasRowSecurity()) {
            return; // H2 has the first wall only
        }
        bank.user(database, "ivan", Set.of(BuiltInRole.AGENT), Set.of());
        for (String table :
                List.of("tenant", "site", "department", "app_user", "role", "role_permission", "user_role")) {
            try (Connection connection = database.app().getConnection();
                    var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                assertThat(rows.getInt(1)).as(table).isZero();
            }
        }
    }

    private List<UserView> page(Database database, Bank of, String after, int size) {
        return database.inTransaction(of.tenant(database), em -> {
            JpaAccounts accounts = new JpaAccounts(em);
            return accounts.page(after, size).stream()
                    .map(account -> account.view(accounts.roleNames(), Map.of()))
                    .toList();
        });
    }

    private void in(Database database, java.util.function.Consumer<JpaAccounts> work) {
        database.inTransaction(bank.tenant(database), em -> {
            work.accept(new JpaAccounts(em));
            return bank;
        });
    }

    private static Optional<LiveUser> live(Database database, UserId user) {
        return database.inUnboundTransaction(em -> new JpaLiveUsers(em).byIds(List.of(user))).stream()
                .findFirst();
    }
}
