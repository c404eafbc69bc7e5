package org.parley.vault;

import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores every attribute of type {@link SealedText} sealed. */
@Converter(autoApply = true)
@Immutable
class SealedTextConverter implements AttributeConverter<SealedText, byte[]> {

    private final Vault vault;

    @Inject
    SealedTextConverter(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable SealedText text) {
        return text == null ? null : vault.seal(text);
    }

    @Override
    public @Nullable SealedText convertToEntityAttribute(byte @Nullable [] stored) {
        return stored == null ? null : vault.open(stored);
    }
}
