package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("R3")
class JdbcLoanTest {

    private static final int LONG = 10_000;

    @DatabaseTest
    void a_connection_is_kept_until_it_is_given_back(Database database) throws SQLException {
        JdbcLoan loan = new JdbcLoan(database.writer(), LONG);
        Connection first = loan.use(connection -> connection);

        assertThat(loan.<Connection>use(connection -> connection)).isSameAs(first);

        loan.giveBack();
        loan.giveBack();
        assertThat(first.isClosed()).isTrue();
        assertThat(loan.<Boolean>use(Connection::isClosed)).isFalse();
        loan.giveBack();
    }

    @DatabaseTest
    void after_a_failure_nothing_is_left_and_the_next_work_gets_another(Database database) throws SQLException {
        JdbcLoan loan = new JdbcLoan(database.writer(), LONG);
        Connection first = loan.use(connection -> connection);

        assertThatThrownBy(() -> loan.use(connection ->
                        connection.prepareStatement("no statement").execute()))
                .isInstanceOf(SQLException.class);

        assertThat(first.isClosed()).isTrue();
        assertThat(loan.<Boolean>use(Connection::isClosed)).isFalse();
        loan.giveBack();
    }

    /** On one that commits each statement by itself a lock would be gone before it is of use. */
    @DatabaseTest
    void a_connection_that_cannot_be_prepared_is_not_used(Database database) throws SQLException {
        List<Connection> given = new ArrayList<>();
        JdbcLoan loan = new JdbcLoan(
                stub(DataSource.class, (source, method, arguments) -> {
                    given.add(database.writer().getConnection());
                    return unprepared(given.get(given.size() - 1));
                }),
                LONG);

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> loan.use(Connection::getAutoCommit)).hasMessage("not now");
            assertThat(given).hasSize(attempt);
            assertThat(given.get(attempt - 1).isClosed()).isTrue();
        }
    }

    private static Connection unprepared(Connection real) {
        return stub(Connection.class, (connection, method, arguments) -> {
            if (method.getName().equals("setAutoCommit")) {
                throw new SQLException("not now");
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
    }
}
