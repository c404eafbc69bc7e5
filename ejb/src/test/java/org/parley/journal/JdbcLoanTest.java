package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
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
}
