package org.parley.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule, and examples that break it: a rule that nothing breaks is no rule.
 *
 * @param rule what every class of the house keeps to
 * @param broken each a few sources that, compiled together, break it
 */
record HouseRule(ArchRule rule, List<List<BadClass>> broken) {

    /** One rule, broken by one example. */
    record Example(ArchRule rule, List<BadClass> types) {

        @Override
        public String toString() {
            return types.get(0).name() + " breaks: " + rule.getDescription();
        }
    }

    static HouseRule rule(ArchRule rule, BadClass... broken) {
        return new HouseRule(rule.allowEmptyShould(true), List.of(List.of(broken)));
    }

    /** The same rule with one more example. */
    HouseRule also(BadClass... types) {
        return new HouseRule(
                rule, Stream.concat(broken.stream(), Stream.of(List.of(types))).toList());
    }

    Stream<Example> examples() {
        return broken.stream().map(types -> new Example(rule, types));
    }

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
