package org.parley.bench.parley;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ScramDigestPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;

/**
 * Agents of the demo organisation, each alone in a department, so that each conversation has an agent of its own. They
 * are written into the tables as the owner of the database could write them: the product has no door for this. Their
 * passwords are digested 4,096 times only, or signing in would take longer than measuring.
 */
public final class Staff {

    private static final String ALGORITHM = ScramDigestPassword.ALGORITHM_SCRAM_SHA_512;
    private static final int ITERATIONS = 4_096;
    private static final byte[] SALT = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);

    private static final String DEPARTMENTS = """
            insert into parley.department (department_id, tenant_id, department_key, name)
            select gen_random_uuid(), tenant_id, 'bench-' || n, 'Bench ' || n
            from parley.tenant, generate_series(0, ? - 1) n where tenant_key = 'demo'
            on conflict do nothing""";
    private static final String USERS = """
            insert into parley.app_user
              (user_id, tenant_id, user_name, display_name, enabled, epoch, password, salt, iterations)
            select gen_random_uuid(), tenant_id, 'bench-' || n, 'Agent ' || n, true, 0, ?, ?, ?
            from parley.tenant, generate_series(0, ? - 1) n where tenant_key = 'demo'
            on conflict do nothing""";
    private static final String ROLES = """
            insert into parley.user_role (tenant_id, user_id, role_id)
            select u.tenant_id, u.user_id, r.role_id
            from parley.app_user u join parley.role r on r.tenant_id = u.tenant_id and r.role_key = 'agent'
            where u.user_name like 'bench-%'
            on conflict do nothing""";
    private static final String PLACES = """
            insert into parley.user_department (tenant_id, user_id, department_id)
            select u.tenant_id, u.user_id, d.department_id
            from parley.app_user u
            join parley.department d on d.tenant_id = u.tenant_id and d.department_key = u.user_name
            where u.user_name like 'bench-%'
            on conflict do nothing""";

    private final String password;

    /** @param password of all of them */
    public Staff(String password) {
        this.password = password;
    }

    /** The user name, and the key of the department, of one of them. */
    public static String name(int number) {
        return "bench-" + number;
    }

    /** Theirs. */
    public String password() {
        return password;
    }

    /** Writes agents 0 to {@code count - 1}, by the owner's connection, unless some were written before. */
    public void hire(Connection database, int count) throws SQLException {
        database.setAutoCommit(false);
        run(database, DEPARTMENTS, count);
        run(database, USERS, digest(), Base64.getEncoder().encodeToString(SALT), ITERATIONS, count);
        run(database, ROLES);
        run(database, PLACES);
        database.commit();
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String digest() {
        try {
            ScramDigestPassword made = (ScramDigestPassword)
                    PasswordFactory.getInstance(ALGORITHM, WildFlyElytronPasswordProvider.getInstance())
                            .generatePassword(new EncryptablePasswordSpec(
                                    password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(ITERATIONS, SALT)));
            return Base64.getEncoder().encodeToString(made.getDigest());
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }
}
