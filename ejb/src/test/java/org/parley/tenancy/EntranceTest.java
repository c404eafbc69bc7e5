package org.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "08001; parley.database.host, parley.database.port and parley.database.sslmode",
                "28P01; parley.database.app and its password in the credential store",
                "3D000; parley.database.name",
                "53300; the database itself",
                "; the database itself"
            })
    void what_to_look_at_follows_from_what_the_driver_says(@Nullable String state, String where) {
        assertThat(refused(new SQLException("It says no.\n  Where: there", state)))
                .isEqualTo(
                        "PARTEN001001: No connection to the database as its app: look at %s. The driver says: It says no.",
                        where);
    }

    @Test
    void what_the_driver_leaves_out_is_added() {
        SQLException driver = new SQLException("The attempt failed.", "08001", new UnknownHostException("db.example"));

        assertThat(refused(driver)).endsWith("The driver says: The attempt failed. (UnknownHostException: db.example)");
    }

    @Test
    void a_database_without_our_schema_is_not_ours() {
        Connection bare = stub(Connection.class, null);

        assertThat(refused(stub(DataSource.class, bare)))
                .contains("look at parley.database.name, and whether roles.sql");
    }

    private static String refused(SQLException driver) {
        return refused(stub(DataSource.class, new SQLException("no connection", new IllegalStateException(driver))));
    }

    private static String refused(DataSource source) {
        NoDatabaseException refused =
                catchThrowableOfType(NoDatabaseException.class, () -> Entrance.tryOut(source, "app"));
        return String.valueOf(refused.getMessage());
    }

    /** Answers each call with {@code answer}, or throws it. */
    private static <T> T stub(Class<T> type, @Nullable Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (answer instanceof SQLException failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }
}
