package org.parley.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** How types are called. */
final class Names {

    /** A whole word of a camel-case name, so that {@code Implicit} may be and {@code VaultImpl} may not. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?:^|(?<=[a-z0-9]))(?:Impl|Manager|Helper|Util|DTO|Dto|Common)s?(?=[A-Z0-9]|$)");

    private static final Pattern FORBIDDEN_PACKAGE =
            Pattern.compile("(?:^|\\.)(?:impl|managers?|helpers?|utils?|dtos?|common)(?:\\.|$)");

    private Names() {}

    /** The simple name of the top-level type that {@code type} is, or is nested in. */
    static String outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getSimpleName();
    }

    static DescribedPredicate<JavaClass> outermostStartsWith(String prefix) {
        return DescribedPredicate.describe(
                "are called " + prefix + "* or nested in such",
                type -> outermost(type).startsWith(prefix));
    }

    static DescribedPredicate<JavaClass> sayNothing() {
        return DescribedPredicate.describe(
                "have Impl, Manager, Helper, Utils, DTO or common in their name",
                type -> FORBIDDEN.matcher(type.getSimpleName()).find()
                        || FORBIDDEN_PACKAGE.matcher(type.getPackageName()).find());
    }
}
