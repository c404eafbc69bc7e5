package org.parley.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = House.ours().classes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_the_rule(HouseRule rule) {
        rule.rule().check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_class_that_breaks_a_rule_is_noticed(HouseRule.Example example, @TempDir Path folder) throws IOException {
        JavaClasses bad = BadClass.compile(example.types(), folder);

        assertThat(example.rule().evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void every_floor_of_the_house_is_seen() {
        assertThat(house)
                .extracting(type -> Floors.context(type).orElseThrow())
                .contains(
                        "kernel",
                        "vault",
                        "masking",
                        "tenancy",
                        "identity",
                        "conversation",
                        "web.security",
                        "web.chat");
    }

    @Test
    void a_house_that_is_not_compiled_is_not_passed(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("ejb/src/main/java/org/parley/kernel/Id.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package org.parley.kernel; class Id {}");
        Files.writeString(folder.resolve("ejb/pom.xml"), "<project/>");

        assertThatThrownBy(() -> new House(folder).classes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ejb/target/classes/org/parley/kernel/Id.class")
                .hasMessageContaining("web/edge");
    }

    static Stream<HouseRule> rules() {
        return Stream.of(FloorRules.all(), PlaceRules.all(), FaceRules.all(), SizeRules.all())
                .flatMap(rules -> rules);
    }

    static Stream<HouseRule.Example> examples() {
        return rules().flatMap(HouseRule::examples);
    }
}
