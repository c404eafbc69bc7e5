package org.parley.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStore.CredentialSourceProtectionParameter;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.credential.store.impl.KeyStoreCredentialStore;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** The file of the server's credential store {@code parley}, while the server does not run. */
final class CredentialFile {

    private CredentialFile() {}

    /** Adds or replaces passwords, and creates the file if it is missing. */
    static void put(Path file, String secret, Map<String, String> passwords) throws IOException {
        try {
            CredentialStore store = open(file, secret);
            for (Map.Entry<String, String> entry : passwords.entrySet()) {
                store.store(entry.getKey(), credential(entry.getValue()));
            }
            store.flush();
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot write the credential store " + file, e);
        }
    }

    /**
     * The password of this name.
     *
     * @throws IOException if there is none, or the store does not open
     */
    static String get(Path file, String secret, String name) throws IOException {
        try {
            PasswordCredential entry = open(file, secret).retrieve(name, PasswordCredential.class);
            if (entry == null) {
                throw new IOException(file + " has no password " + name);
            }
            return new String(entry.getPassword(ClearPassword.class).getPassword());
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot read the credential store " + file, e);
        }
    }

    private static CredentialStore open(Path file, String secret) throws GeneralSecurityException {
        CredentialStore store = CredentialStore.getInstance(
                KeyStoreCredentialStore.KEY_STORE_CREDENTIAL_STORE,
                WildFlyElytronCredentialStoreProvider.getInstance());
        store.initialize(
                Map.of("location", file.toString(), "create", "true", "keyStoreType", "PKCS12"),
                new CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(credential(secret))),
                new Provider[] {WildFlyElytronPasswordProvider.getInstance()});
        return store;
    }

    private static PasswordCredential credential(String password) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password.toCharArray()));
    }
}
