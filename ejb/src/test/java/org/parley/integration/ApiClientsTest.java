package org.parley.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.accounts.Bank;
import org.parley.identity.ApiClient;
import org.parley.identity.Permissions;
import org.parley.integration.ApiClientException.Code;
import org.parley.integration.ApiClientView.State;
import org.parley.kernel.ApiClientId;
import org.parley.kernel.Page;
import org.parley.kernel.Secret;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("V2")
class ApiClientsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> QUEUE = Set.of(Permissions.QUEUE_READ);

    private final Bank bank = new Bank();

    @Test
    void a_secret_can_be_recognised_and_is_never_the_same() {
        assertThat(ApiTokens.random().reveal()).matches("parley_[A-Za-z0-9_-]{43}");
        assertThat(ApiTokens.random().reveal()).isNotEqualTo(ApiTokens.random().reveal());
    }

    @DatabaseTest
    void a_secret_finds_its_client_before_any_tenant_is_known(Database database) {
        Secret<String> secret = add(database, "crm");

        ApiClient client = holder(database, secret, TODAY).orElseThrow();

        assertThat(client.tenant()).isEqualTo(bank.tenant(database));
        assertThat(client.id()).isEqualTo(only(database).id());
        assertThat(client.name()).isEqualTo("crm");
        assertThat(client.permissions()).isEqualTo(QUEUE);
    }

    @DatabaseTest
    void any_other_is_nobodys(Database database) {
        String secret = add(database, "crm").reveal();

        for (String other : List.of(
                "",
                "parley_",
                secret.substring(1),
                secret + "A",
                secret + "\n",
                ApiTokens.random().reveal())) {
            assertThat(holder(database, Secret.of(other), TODAY)).as(other).isEmpty();
        }
    }

    @DatabaseTest
    void only_its_hash_is_kept_and_nothing_once_it_was_revoked(Database database) {
        String secret = in(database, clients -> clients.add("crm", QUEUE, Optional.of(TODAY)))
                .reveal();
        assertThat(row(database)).contains("crm").doesNotContain("null").noneMatch(column -> column.contains(secret));

        in(database, clients -> revoke(clients, only(database).id()));

        assertThat(row(database)).contains("null");
    }

    @DatabaseTest
    void a_secret_is_good_through_its_last_day(Database database) {
        Secret<String> secret = in(database, clients -> clients.add("crm", QUEUE, Optional.of(TODAY)));

        assertThat(holder(database, secret, TODAY)).isPresent();
        assertThat(holder(database, secret, TODAY.plusDays(1))).isEmpty();
        assertThat(only(database).state()).isEqualTo(State.ACTIVE);
        assertThat(on(database, TODAY.plusDays(1), clients -> clients.list(Optional.empty()))
                        .items())
                .extracting(ApiClientView::state)
                .containsExactly(State.EXPIRED);
    }

    @DatabaseTest
    void another_secret_takes_the_place_of_the_one_before(Database database) {
        Secret<String> first = add(database, "crm");
        ApiClientId id = only(database).id();

        Secret<String> second = in(database, clients -> clients.renew(id, Optional.of(TODAY)));

        assertThat(holder(database, first, TODAY)).isEmpty();
        assertThat(holder(database, second, TODAY)).isPresent();
        assertThat(only(database).lastDay()).contains(TODAY);
    }

    @DatabaseTest
    void a_revoked_client_is_let_in_by_nothing_but_another_secret(Database database) {
        Secret<String> first = add(database, "crm");
        ApiClientId id = only(database).id();

        in(database, clients -> revoke(clients, id));
        assertThat(holder(database, first, TODAY)).isEmpty();
        assertThat(only(database).state()).isEqualTo(State.REVOKED);

        Secret<String> second = in(database, clients -> clients.renew(id, Optional.empty()));
        assertThat(holder(database, first, TODAY)).isEmpty();
        assertThat(holder(database, second, TODAY)).isPresent();
    }

    @DatabaseTest
    void a_name_is_given_once_in_an_organisation(Database database) {
        add(database, "crm");

        assertRefused(Code.NAME_TAKEN, () -> add(database, " crm "));
        assertThat(new ApiClientsTest().add(database, "crm")).isNotNull();
    }

    @DatabaseTest
    void what_is_not_of_the_form_is_refused(Database database) {
        Optional<LocalDate> never = Optional.empty();
        for (String name : List.of("", " ", "a\u0000", "a\nb", "q".repeat(101))) {
            assertRefused(Code.MALFORMED, () -> in(database, clients -> clients.add(name, QUEUE, never)));
        }
        for (Set<String> permissions : List.of(
                Set.<String>of(), Set.of(Permissions.ADMIN_WRITE), Set.of(Permissions.QUEUE_READ, "queue.write"))) {
            assertRefused(Code.MALFORMED, () -> in(database, clients -> clients.add("crm", permissions, never)));
        }
        for (LocalDate day : List.of(TODAY.minusDays(1), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertRefused(Code.MALFORMED, () -> in(database, clients -> clients.add("crm", QUEUE, Optional.of(day))));
        }
    }

    @Tag("V14")
    @DatabaseTest
    void another_organisations_client_does_not_exist(Database database) throws SQLException {
        add(database, "crm");
        ApiClientId id = only(database).id();
        ApiClientsTest other = new ApiClientsTest();

        assertThat(other.in(database, clients -> clients.list(Optional.empty())).items())
                .isEmpty();
        assertRefused(Code.UNKNOWN, () -> other.in(database, clients -> clients.renew(id, Optional.empty())));
        assertRefused(Code.UNKNOWN, () -> other.in(database, clients -> revoke(clients, id)));
        if (database.hasRowSecurity()) {
            try (Connection connection = database.app().getConnection();
                    var rows = connection.createStatement().executeQuery("select count(*) from api_client")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @DatabaseTest
    void pages_follow_each_other_by_name(Database database) {
        IntStream.range(0, Page.USUAL + 1).forEach(i -> add(database, "client %03d".formatted(i)));

        Page<ApiClientView> first = in(database, clients -> clients.list(Optional.empty()));
        Page<ApiClientView> second = in(database, clients -> clients.list(first.next()));
        Page<ApiClientView> nonsense = in(database, clients -> clients.list(Optional.of("a\u0000")));

        assertThat(first.items()).hasSize(Page.USUAL);
        assertThat(second.items()).extracting(ApiClientView::name).containsExactly("client 100");
        assertThat(second.next()).isEmpty();
        assertThat(nonsense).isEqualTo(first);
    }

    private Secret<String> add(Database database, String name) {
        return in(database, clients -> clients.add(name, QUEUE, Optional.empty()));
    }

    private ApiClientView only(Database database) {
        return in(database, clients -> clients.list(Optional.empty())).items().get(0);
    }

    private static ApiClientId revoke(ApiClients clients, ApiClientId id) {
        clients.revoke(id);
        return id;
    }

    private <T> T in(Database database, Function<ApiClients, T> work) {
        return on(database, TODAY, work);
    }

    private <T> T on(Database database, LocalDate day, Function<ApiClients, T> work) {
        return database.inTransaction(
                bank.tenant(database), em -> work.apply(new ApiClients(new JpaApiClients(em), at(day))));
    }

    private static Optional<ApiClient> holder(Database database, Secret<String> secret, LocalDate day) {
        return database.inUnboundTransaction(em -> new ApiTokens(new JpaApiClients(em), at(day)).holder(secret));
    }

    private List<String> row(Database database) {
        Object[] columns = (Object[]) database.inTransaction(
                bank.tenant(database),
                em -> em.createNativeQuery("select * from api_client where tenant_id = ?1")
                        .setParameter(1, bank.tenant(database).value())
                        .getSingleResult());
        return Arrays.stream(columns)
                .map(column -> column instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(column))
                .toList();
    }

    private static Clock at(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Clock.fixed(noon, ZoneOffset.UTC);
    }

    private static void assertRefused(Code code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ApiClientException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
