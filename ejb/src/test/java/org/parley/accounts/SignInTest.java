package org.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.parley.kernel.Secret;
import org.parley.kernel.UserId;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;
import org.wildfly.security.auth.permission.LoginPermission;
import org.wildfly.security.auth.realm.jdbc.JdbcSecurityRealm;
import org.wildfly.security.auth.realm.jdbc.mapper.PasswordKeyMapper;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ScramDigestPassword;
import org.wildfly.security.permission.PermissionVerifier;

/** Signs in through the realm and the query that the server's configuration script names. */
@Tag("V2")
class SignInTest {

    private static final Path CONFIGURATION = Path.of("../config/wildfly/40-security.cli");

    private final Bank bank = new Bank();

    @DatabaseTest
    void the_right_password_is_accepted_whatever_the_case_of_the_name(Database database) {
        UserId user = bank.user(database, "alice", Set.of(BuiltInRole.AGENT), Set.of());
        assertThat(verify(database, bank.unique("Alice"), "correct horse battery"))
                .hasValue(new SignIn.Accepted(user, 0));
        assertThat(verify(database, " " + bank.unique("ALICE"), "correct horse battery"))
                .isPresent();
    }

    @DatabaseTest
    void a_wrong_password_an_unknown_name_and_a_disabled_user_are_all_refused(Database database) {
        UserId user = bank.user(database, "bob", Set.of(BuiltInRole.AGENT), Set.of());
        String bob = bank.unique("bob");

        assertThat(verify(database, bob, "correct horse batterz")).isEmpty();
        assertThat(verify(database, bob, "")).isEmpty();
        assertThat(verify(database, bob, "correct horse battery" + "x".repeat(500)))
                .isEmpty();
        assertThat(verify(database, bank.unique("nobody"), "correct horse battery"))
                .isEmpty();
        assertThat(verify(database, "' or 1=1 --", "correct horse battery")).isEmpty();
        assertThat(verify(database, "", "correct horse battery")).isEmpty();

        database.inTransaction(bank.tenant(database), em -> {
            new JpaAccounts(em).disable(user);
            return user;
        });
        assertThat(verify(database, bob, "correct horse battery")).isEmpty();
    }

    private static Optional<SignIn.Accepted> verify(Database database, String userName, String password) {
        return database.inUnboundTransaction(em -> new SignIn(
                        new JpaLiveUsers(em),
                        new SilentAccounts(),
                        new Verifier(() -> domain(database)),
                        new Pace(Duration.ofNanos(1)),
                        Clock.systemUTC())
                .verify(userName, Secret.of(password.toCharArray())));
    }

    private static SecurityDomain domain(Database database) {
        JdbcSecurityRealm realm = JdbcSecurityRealm.builder()
                .setProviders(() -> new java.security.Provider[] {WildFlyElytronPasswordProvider.getInstance()})
                .principalQuery(configuredQuery())
                .withMapper(PasswordKeyMapper.builder()
                        .setDefaultAlgorithm(ScramDigestPassword.ALGORITHM_SCRAM_SHA_512)
                        .setHashColumn(1)
                        .setSaltColumn(2)
                        .setIterationCountColumn(3)
                        .build())
                .from(database.app())
                .build();
        return SecurityDomain.builder()
                .addRealm("local", realm)
                .build()
                .setDefaultRealmName("local")
                .setPermissionMapper((principal, roles) -> PermissionVerifier.from(new LoginPermission()))
                .build();
    }

    private static String configuredQuery() {
        try {
            Matcher sql = Pattern.compile("sql=\"(SELECT [^\"]+)\"").matcher(Files.readString(CONFIGURATION));
            assertThat(sql.find()).isTrue();
            return sql.group(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The transaction of the test is not for writing. */
    private static final class SilentAccounts extends JpaAccounts {

        @Override
        void signedIn(UserId user, java.time.Instant at) {
            assertThat(at).isNotNull();
        }
    }
}
