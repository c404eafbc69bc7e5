package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterAuthorityTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final char[] PASSWORD = "a password".toCharArray();

    @TempDir
    Path folder;

    @Test
    void a_node_is_certified_for_its_name_and_its_address_and_finds_the_authority_beside_its_key() throws Exception {
        KeyStore node = certified("node1", folder.resolve("one"));

        X509Certificate certificate = (X509Certificate) node.getCertificate("parley");
        certificate.verify(node.getCertificate("authority").getPublicKey());
        assertThat(certificate.getSubjectAlternativeNames()).contains(List.of(2, "node1"), List.of(7, "127.0.0.1"));
        assertThat(certificate.getExtendedKeyUsage()).hasSize(2);
        assertThat(node.isCertificateEntry("authority")).isTrue();
        assertThat(node.getKey("parley", PASSWORD)).isNotNull();
    }

    @Test
    void nodes_have_the_same_authority_and_those_of_another_cluster_another() throws Exception {
        Certificate first = certified("node1", folder.resolve("one")).getCertificate("authority");
        X509Certificate second =
                (X509Certificate) certified("node2", folder.resolve("one")).getCertificate("parley");
        Certificate stranger = certified("node2", folder.resolve("two")).getCertificate("parley");

        assertThatCode(() -> second.verify(first.getPublicKey())).doesNotThrowAnyException();
        assertThatThrownBy(() -> stranger.verify(first.getPublicKey())).isInstanceOf(GeneralSecurityException.class);
    }

    private KeyStore certified(String name, Path authority) throws Exception {
        Path file = folder.resolve(name).resolve("tls.p12");
        ClusterAuthority.in(authority, JAVA_HOME).certify(name, "127.0.0.1", file, new String(PASSWORD));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        return store;
    }
}
