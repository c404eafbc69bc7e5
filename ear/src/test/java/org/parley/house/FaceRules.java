package org.parley.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.parley.house.BadClass.annotation;
import static org.parley.house.BadClass.type;
import static org.parley.house.HouseRule.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** What is public, and who may call it. */
final class FaceRules {

    private static final List<String> SESSION_BEANS =
            List.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");
    private static final List<String> PERSISTENT =
            List.of("jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.Converter");
    private static final List<String> SECURED = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    private FaceRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(
                rule(
                                classes().that(haveAny(PERSISTENT)).should().notBePublic(),
                                type("org.parley.vault.Row", "@jakarta.persistence.Entity public class Row {}"),
                                annotation("jakarta.persistence.Entity"))
                        .also(
                                type(
                                        "org.parley.vault.Sealing",
                                        "@jakarta.persistence.Converter public class Sealing {}"),
                                annotation("jakarta.persistence.Converter")),
                rule(
                        classes().that(haveAny(SESSION_BEANS)).should().bePublic(),
                        type("org.parley.routing.Router", "@jakarta.ejb.Stateless class Router {}"),
                        annotation("jakarta.ejb.Stateless")),
                rule(
                        classes().that(haveAny(SESSION_BEANS)).should(new SayWhoMayCall()),
                        type(
                                "org.parley.routing.Router",
                                "@jakarta.ejb.Stateless public class Router { public void open() {} }"),
                        annotation("jakarta.ejb.Stateless")));
    }

    private static DescribedPredicate<JavaClass> haveAny(List<String> annotations) {
        return DescribedPredicate.describe("are annotated with any of " + annotations, type -> has(type, annotations));
    }

    private static boolean has(CanBeAnnotated element, List<String> annotations) {
        return annotations.stream().anyMatch(element::isAnnotatedWith);
    }

    private static final class SayWhoMayCall extends ArchCondition<JavaClass> {

        SayWhoMayCall() {
            super("carry a security annotation on every public method");
        }

        @Override
        public void check(JavaClass face, ConditionEvents events) {
            for (JavaMethod method : face.getMethods()) {
                boolean open = method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE);
                if (open && !has(method, SECURED) && !has(face, SECURED)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to everyone"));
                }
            }
        }
    }
}
