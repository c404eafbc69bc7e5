package org.parley.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what is only ever compared, never read back. */
public final class Digests {

    private Digests() {}

    /** Of one text as UTF-8; of several, each followed by its length, so that no two different lists look alike. */
    public static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(bytes);
                if (parts.length > 1) {
                    digest.update(("|" + bytes.length + "|").getBytes(StandardCharsets.US_ASCII));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
