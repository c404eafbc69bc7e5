package org.parley.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;
import org.parley.tenancy.testing.Database;
import org.parley.tenancy.testing.DatabaseTest;

@Tag("V15")
class SealedTextTest {

    private static final TenantId ONE = new TenantId(301);

    @DatabaseTest
    void what_was_sealed_opens(Database database) {
        Vault vault = VaultForTests.on(database);
        ConversationId conversation = ConversationId.random();
        Tenancy.run(ONE, () -> {
            vault.ensureTenantKey(ONE);
            vault.createKey(ONE, conversation);
            SealContext context = new SealContext(ONE, conversation, 1, Part.VISITOR);
            byte[] stored = vault.seal(SealedText.of(context, "hello"));
            assertThat(vault.open(stored).checkedAgainst(context).text()).isEqualTo("hello");
            vault.forget(conversation);
            assertThat(vault.open(stored).checkedAgainst(context).text()).isEqualTo("hello");
        });
    }
}
