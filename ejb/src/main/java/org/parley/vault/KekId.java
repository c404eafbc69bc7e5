package org.parley.vault;

import java.nio.ByteBuffer;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** Names one version of a tenant's key-encryption key, and says what a wrap made with it is bound to. */
record KekId(TenantId tenant, int version) {

    private static final byte WRAP = 'W';
    private static final byte CHECK = 'C';

    KekId {
        if (version < 1) {
            throw new IllegalArgumentException("key versions start at 1");
        }
    }

    KekId next() {
        return new KekId(tenant, version + 1);
    }

    /** The name in the credential store, which knows lower case only. */
    String alias() {
        return "kek-" + tenant + "-" + version;
    }

    /** Binds a wrapped data key to tenant, conversation, key and version: a wrap moved to another row does not open. */
    byte[] wrapContext(ConversationId conversation, int keyId) {
        return ByteBuffer.allocate(29)
                .put(WRAP)
                .putInt(tenant.value())
                .putInt(version)
                .putLong(conversation.value().getMostSignificantBits())
                .putLong(conversation.value().getLeastSignificantBits())
                .putInt(keyId)
                .array();
    }

    /** Binds the check value, which is a wrap of nothing. */
    byte[] checkContext() {
        return ByteBuffer.allocate(9)
                .put(CHECK)
                .putInt(tenant.value())
                .putInt(version)
                .array();
    }
}
