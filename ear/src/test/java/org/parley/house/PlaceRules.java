package org.parley.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.parley.house.BadClass.annotation;
import static org.parley.house.BadClass.type;
import static org.parley.house.BadClass.used;
import static org.parley.house.HouseRule.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where a technology may be used, and what its types are called. */
final class PlaceRules {

    private PlaceRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(technologies(), calls(), names()).flatMap(Function.identity());
    }

    private static Stream<HouseRule> technologies() {
        return Stream.of(
                rule(
                        noClasses()
                                .that(ours(not(Names.outermostStartsWith("Jpa"))))
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("jakarta.persistence.EntityManager"),
                        type("org.parley.vault.Keys", "class Keys { jakarta.persistence.EntityManager rows; }"),
                        used("jakarta.persistence.EntityManager")),
                rule(
                        noClasses()
                                .that(ours(not(
                                        Names.outermostStartsWith("Jdbc").or(resideInAPackage("org.parley.tenancy")))))
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(Connection.class, Statement.class, PreparedStatement.class),
                        type("org.parley.vault.Rows", "class Rows { java.sql.Connection rows; }")),
                onlyIn("jakarta.resource..", Names.outermostStartsWith("Jca"), "jakarta.resource.cci.Connection"),
                onlyIn("javax.naming..", Names.outermostStartsWith("Ldap"), "javax.naming.Context"),
                onlyIn("org.infinispan", Names.outermostStartsWith("Infinispan"), "org.infinispan.Cache"),
                onlyIn("org.jgroups..", Names.outermostStartsWith("Jgroups"), "org.jgroups.JChannel"),
                onlyIn(
                        "org.wildfly.clustering..",
                        resideInAPackage("org.parley.cluster"),
                        "org.wildfly.clustering.server.Group"),
                onlyIn(
                        "javax.crypto..",
                        resideInAnyPackage("org.parley.vault", "org.parley.web.security"),
                        "javax.crypto.Cipher"),
                rule(
                        noClasses()
                                .that()
                                .resideInAnyPackage("org.parley.kernel", "org.parley.masking")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("jakarta..", "org.jboss.."),
                        type("org.parley.masking.Bean", "@jakarta.inject.Singleton class Bean {}"),
                        annotation("jakarta.inject.Singleton")));
    }

    private static Stream<HouseRule> calls() {
        return Stream.of(
                rule(
                        noClasses().that(ours()).should().callMethod(Instant.class, "now"),
                        type("org.parley.vault.Age", "class Age { java.time.Instant at = java.time.Instant.now(); }")),
                // Fails where the root of the file system is no mount of its own, as in a chroot.
                rule(
                        noClasses().that(ours()).should().callMethod(Files.class, "getFileStore", Path.class),
                        type("org.parley.vault.Disk", """
                                class Disk {
                                    Object of(java.nio.file.Path file) throws java.io.IOException {
                                        return java.nio.file.Files.getFileStore(file);
                                    }
                                }""")),
                rule(
                        noClasses().that(ours()).should().accessField(System.class, "out"),
                        type("org.parley.vault.Loud", "class Loud { void say() { System.out.println(); } }")));
    }

    private static Stream<HouseRule> names() {
        return Stream.of(
                rule(
                        classes()
                                .that(ours())
                                .and()
                                .areAnnotatedWith("jakarta.ws.rs.Path")
                                .should()
                                .haveSimpleNameEndingWith("Resource"),
                        type("org.parley.web.api.Conversations", "@jakarta.ws.rs.Path class Conversations {}"),
                        annotation("jakarta.ws.rs.Path")),
                rule(
                        classes()
                                .that(ours())
                                .and()
                                .areAnnotatedWith("jakarta.inject.Named")
                                .should()
                                .haveSimpleNameEndingWith("View"),
                        type("org.parley.web.admin.Users", "@jakarta.inject.Named class Users {}"),
                        annotation("jakarta.inject.Named")),
                rule(
                                noClasses().that(ours()).should(be(Names.sayNothing())),
                                type("org.parley.vault.VaultImpl", "class VaultImpl {}"))
                        .also(type("org.parley.vault.KeyManagers", "class KeyManagers {}"))
                        .also(type("org.parley.vault.DateUtils", "class DateUtils {}"))
                        .also(type("org.parley.vault.UserDTO", "class UserDTO {}"))
                        .also(type("org.parley.vault.HelperForKeys", "class HelperForKeys {}"))
                        .also(type("org.parley.common.Strings", "class Strings {}")));
    }

    private static HouseRule onlyIn(String technology, DescribedPredicate<JavaClass> place, String example) {
        BadClass user = type("org.parley.routing.User", "class User { " + example + " used; }");
        var rule = noClasses()
                .that(ours(not(place)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology);
        return example.startsWith("javax.") ? rule(rule, user) : rule(rule, user, used(example));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage("org.parley..");
    }

    private static DescribedPredicate<JavaClass> ours(DescribedPredicate<? super JavaClass> which) {
        return ours().and(which);
    }
}
