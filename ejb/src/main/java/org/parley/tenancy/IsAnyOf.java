package org.parley.tenancy;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The condition {@code is_any_of(value, :array)} for queries: one parameter whatever the number of values, where
 * {@code in :list} is another statement for each length, translated, parsed and planned anew. Found by Hibernate through
 * {@code META-INF/services}.
 */
public final class IsAnyOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("is_any_of", "?1=any(?2)")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
