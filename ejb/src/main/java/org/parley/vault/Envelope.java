package org.parley.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.kernel.ConversationId;
import org.parley.kernel.TenantId;
import org.parley.vault.SealBrokenException.Flaw;

/**
 * The stored form of a sealed text:
 *
 * <pre>
 * version 1 | part 1 | key id 4 | tenant 4 | seq 8 | conversation 16 | random 8 | ciphertext | tag 16
 * </pre>
 *
 * Everything before the random bytes is authenticated with the text. The nonce is the low 32 bits of seq and the 8
 * random bytes: two messages can never share one, and neither can two tries to store the same message, of which the one
 * that was rolled back may already be in the database's log.
 */
record Envelope(SealContext context, int keyId, byte[] stored) {

    static final byte VERSION = 1;

    private static final int HEAD = 34;
    private static final int TEXT = HEAD + 8;
    private static final int LEAST = TEXT + AesGcm.TAG_BYTES;

    static byte[] seal(AesGcm cipher, int keyId, SealContext context, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] stored = new byte[LEAST + plain.length];
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        ByteBuffer.wrap(nonce).putInt((int) context.seq());
        AesGcm.randomise(nonce, Integer.BYTES);
        UUID conversation = context.conversation().value();
        ByteBuffer.wrap(stored)
                .put(VERSION)
                .put(context.part().code())
                .putInt(keyId)
                .putInt(context.tenant().value())
                .putLong(context.seq())
                .putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits())
                .put(nonce, Integer.BYTES, Long.BYTES);
        cipher.encrypt(nonce, stored, HEAD, plain, stored, TEXT);
        return stored;
    }

    /** Reads what the head claims, which is not yet believed; null if it is no head of this version. */
    static @Nullable Envelope read(byte[] stored) {
        if (stored.length < LEAST || stored[0] != VERSION) {
            return null;
        }
        ByteBuffer head = ByteBuffer.wrap(stored, 1, HEAD - 1);
        Part part = Part.withCode(head.get());
        int keyId = head.getInt();
        int tenant = head.getInt();
        long seq = head.getLong();
        if (part == null || tenant <= 0 || seq < 0) {
            return null;
        }
        ConversationId conversation = new ConversationId(new UUID(head.getLong(), head.getLong()));
        return new Envelope(new SealContext(new TenantId(tenant), conversation, seq, part), keyId, stored);
    }

    /** Why {@link #read} gave nothing. */
    static Flaw flawInHead(byte[] stored) {
        return stored.length > 0 && stored[0] != VERSION ? Flaw.UNKNOWN_VERSION : Flaw.TAMPERED;
    }

    /** The text, or null if a bit of it or of its head was changed. */
    @Nullable
    String open(AesGcm cipher) {
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        ByteBuffer.wrap(nonce).putInt((int) context.seq()).put(stored, HEAD, Long.BYTES);
        byte[] plain = cipher.decrypt(nonce, stored, HEAD, stored, TEXT);
        return plain == null ? null : new String(plain, StandardCharsets.UTF_8);
    }
}
