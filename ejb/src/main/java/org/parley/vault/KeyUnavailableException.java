package org.parley.vault;

import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;

/** A key that is needed is missing, is not the key it should be, or lies in a store that cannot be used. */
public final class KeyUnavailableException extends VaultException {

    private KeyUnavailableException(String code, String message) {
        super(code, message);
    }

    private KeyUnavailableException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }

    static KeyUnavailableException missing(KekId kek, String store) {
        return new KeyUnavailableException(
                "PARLEY-VLT-0001", "key " + kek.alias() + " is missing from credential store " + store);
    }

    static KeyUnavailableException mismatch(KekId kek, String store) {
        return new KeyUnavailableException(
                "PARLEY-VLT-0002",
                "key " + kek.alias() + " in credential store " + store
                        + " is not the key this database was written with");
    }

    static KeyUnavailableException noTenantKey(TenantId tenant) {
        return new KeyUnavailableException("PARLEY-VLT-0003", "tenant " + tenant + " has no key");
    }

    static KeyUnavailableException noDataKey(ConversationId conversation) {
        return new KeyUnavailableException("PARLEY-VLT-0004", "conversation " + conversation + " has no data key");
    }

    static KeyUnavailableException brokenWrap(ConversationId conversation, KekId kek) {
        return new KeyUnavailableException(
                "PARLEY-VLT-0005",
                "the data key of conversation " + conversation + " does not open with key " + kek.alias());
    }

    static KeyUnavailableException noStore(String store) {
        return new KeyUnavailableException("PARLEY-VLT-0006", "the server has no credential store " + store);
    }

    static KeyUnavailableException storeFailed(String store, String action, Throwable cause) {
        return new KeyUnavailableException(
                "PARLEY-VLT-0008", "credential store " + store + " could not " + action, cause);
    }
}
