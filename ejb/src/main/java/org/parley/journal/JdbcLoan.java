package org.parley.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is taken from the pool when there is something to do and kept until nothing more comes, since taking
 * it costs a trip to the database of its own. For one thread.
 */
final class JdbcLoan {

    /** Something done on the connection; a transaction that it began it ends. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final int answerWithinMillis;
    private @Nullable Connection connection;

    /** @param answerWithinMillis how long the database may take to answer; then the connection counts as lost */
    JdbcLoan(DataSource source, int answerWithinMillis) {
        this.source = source;
        this.answerWithinMillis = answerWithinMillis;
    }

    /** Does {@code work}; after a failure of any kind nothing of it stays, and the next work gets another connection. */
    <T> T use(Work<T> work) throws SQLException {
        Connection kept = connection;
        Connection mine = kept == null ? source.getConnection() : kept;
        try {
            if (kept == null) {
                mine.setNetworkTimeout(Runnable::run, answerWithinMillis);
                mine.setAutoCommit(false);
                connection = mine;
            }
            return work.on(mine);
        } catch (Throwable e) { // a connection that goes back unfinished would be committed
            connection = null;
            try (Connection failed = mine) {
                failed.rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Gives it back to the pool, if there is one. */
    void giveBack() throws SQLException {
        Connection kept = connection;
        connection = null;
        if (kept != null) {
            kept.close();
        }
    }
}
