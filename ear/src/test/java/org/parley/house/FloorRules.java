package org.parley.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.parley.house.BadClass.type;
import static org.parley.house.BadClass.used;
import static org.parley.house.HouseRule.rule;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Stream;

/** Who may use whom. */
final class FloorRules {

    private FloorRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(cycles(), floors(), edges());
    }

    private static HouseRule cycles() {
        return rule(
                slices().assignedFrom(new Contexts()).should().beFreeOfCycles(),
                type("org.parley.identity.One", "public class One { org.parley.consent.Two two; }"),
                type("org.parley.consent.Two", "public class Two { org.parley.identity.One one; }"));
    }

    private static HouseRule floors() {
        return rule(
                        classes().that().resideInAPackage("org.parley..").should(new ImportDownOnly()),
                        type("org.parley.vault.Low", "class Low { org.parley.routing.High high; }"),
                        used("org.parley.routing.High"))
                .also(
                        type("org.parley.vault.Here", "class Here { org.parley.masking.There there; }"),
                        used("org.parley.masking.There"))
                .also(type("org.parley.cellar.Unknown", "class Unknown {}"))
                .also(type("org.parley.vault.cellar.Nested", "class Nested {}"))
                .also(
                        type("org.parley.web.chat.Room", "class Room { org.parley.web.agent.Other other; }"),
                        used("org.parley.web.agent.Other"))
                .also(
                        type("org.parley.web.security.Door", "class Door { org.parley.web.frames.Frame frame; }"),
                        used("org.parley.web.frames.Frame"))
                .also(
                        type("org.parley.ra.scanner.Connector", "class Connector { org.parley.kernel.Id id; }"),
                        used("org.parley.kernel.Id"))
                .also(
                        type("org.parley.malware.Scans", "class Scans { org.parley.ra.scanner.Scanner scanner; }"),
                        used("org.parley.ra.scanner.Scanner"))
                .also(
                        type("org.parley.server.Launcher", "class Launcher { org.parley.vault.Vault vault; }"),
                        used("org.parley.vault.Vault"));
    }

    private static HouseRule edges() {
        String[] forTheWeb = {
            "org.parley.web..", "jakarta.faces..", "jakarta.ws.rs..", "jakarta.websocket..", "jakarta.servlet.."
        };
        return rule(
                        noClasses()
                                .that()
                                .resideInAPackage("org.parley..")
                                .and()
                                .resideOutsideOfPackage("org.parley.web..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forTheWeb),
                        type("org.parley.conversation.Socket", "class Socket { jakarta.websocket.Session session; }"),
                        used("jakarta.websocket.Session"))
                .also(
                        type("org.parley.conversation.Up", "class Up { org.parley.web.chat.Room room; }"),
                        used("org.parley.web.chat.Room"))
                .also(
                        type("org.parley.identity.Http", "class Http { jakarta.servlet.http.Cookie cookie; }"),
                        used("jakarta.servlet.http.Cookie"));
    }

    private static final class Contexts implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Floors.context(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "contexts";
        }
    }

    private static final class ImportDownOnly extends ArchCondition<JavaClass> {

        ImportDownOnly() {
            super("belong to a context with a floor and import from lower floors only");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String context = Floors.context(type).orElseThrow();
            if (!Floors.isBeside(context) && Floors.of(context).isEmpty()) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without a floor"));
                return;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                Floors.context(target)
                        .filter(other -> !other.equals(context) && !mayUse(type, context, other))
                        .ifPresent(
                                other -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        }

        private static boolean mayUse(JavaClass type, String context, String other) {
            if (Floors.isAdapter(other)) {
                return Floors.isAdapter(context) || Names.outermost(type).startsWith("Jca");
            }
            boolean down = Floors.of(other).orElse(Integer.MAX_VALUE)
                    < Floors.of(context).orElse(0);
            return !Floors.isBeside(context) && !Floors.isBeside(other) && down;
        }
    }
}
