package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The user of the management console. */
final class Operator {

    static final String NAME = "operator";
    private static final String REALM = "ManagementRealm";

    private Operator() {}

    /** Makes the operator the only user of the management realm of {@code base}, with this password. */
    static void enter(Path base, String password) throws IOException {
        String line = NAME + "=" + digest(password) + "\n";
        PrivateFile.write(
                base.resolve("configuration/mgmt-users.properties"), line.getBytes(StandardCharsets.ISO_8859_1));
    }

    // Source: RFC 2617 section 3.2.2.2. The form the server's properties realm keeps.
    private static String digest(String password) {
        try {
            byte[] a1 = (NAME + ":" + REALM + ":" + password).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(a1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
