package org.parley.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.parley.house.BadClass.type;
import static org.parley.house.HouseRule.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How large a context and a constructor may be. */
final class SizeRules {

    private static final int MOST_TYPES = 25;
    private static final int MOST_PARAMETERS = 7;

    private SizeRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(
                rule(
                        classes().that().resideInAPackage("org.parley..").should(new FewInAContext()),
                        IntStream.rangeClosed(0, MOST_TYPES)
                                .mapToObj(i -> type("org.parley.vault.Type" + i, "class Type" + i + " {}"))
                                .toArray(BadClass[]::new)),
                rule(
                        classes().that().resideInAPackage("org.parley..").should(new FewParameters()),
                        type(
                                "org.parley.vault.Greedy",
                                "class Greedy { Greedy(int a, int b, int c, int d, int e, int f, int g, int h) {} }")));
    }

    static boolean isGreedy(JavaClass type) {
        return mostParameters(type) > MOST_PARAMETERS;
    }

    /** The parameters that were written, without those the compiler adds. */
    private static int mostParameters(JavaClass type) {
        if (type.isAnonymousClass()) {
            return 0;
        }
        boolean inner = type.isInnerClass() && !type.getModifiers().contains(JavaModifier.STATIC);
        int added = type.isEnum() ? 2 : inner ? 1 : 0;
        return type.getConstructors().stream()
                        .mapToInt(constructor ->
                                constructor.getRawParameterTypes().size())
                        .max()
                        .orElse(added)
                - added;
    }

    private static final class FewInAContext extends ArchCondition<JavaClass> {

        private final Map<String, Integer> types = new TreeMap<>();

        FewInAContext() {
            super("be at most " + MOST_TYPES + " in a context");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            types.clear();
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                types.merge(type.getPackageName(), 1, Integer::sum);
            }
        }

        @Override
        public void finish(ConditionEvents events) {
            types.forEach((context, count) -> events.add(new SimpleConditionEvent(
                    context, count <= MOST_TYPES, context + " has " + count + " types, at most " + MOST_TYPES)));
        }
    }

    private static final class FewParameters extends ArchCondition<JavaClass> {

        FewParameters() {
            super("have constructors with at most " + MOST_PARAMETERS + " parameters");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (isGreedy(type)) {
                String message = type.getName() + " has a constructor with " + mostParameters(type) + " parameters";
                events.add(SimpleConditionEvent.violated(type, message));
            }
        }
    }
}
