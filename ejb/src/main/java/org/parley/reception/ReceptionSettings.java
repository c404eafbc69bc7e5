package org.parley.reception;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an operator may set.
 *
 * @param tokenAfterEnd {@code parley.visitor.token-after-end}, how long after its end a visitor may come back to a
 *     conversation, ISO 8601; one minute to 30 days
 */
@Dependent
record ReceptionSettings(Duration tokenAfterEnd) {

    @Inject
    ReceptionSettings(
            @ConfigProperty(name = "parley.visitor.token-after-end", defaultValue = "PT24H") Duration tokenAfterEnd) {
        if (tokenAfterEnd.compareTo(Duration.ofMinutes(1)) < 0 || tokenAfterEnd.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException(
                    "parley.visitor.token-after-end is " + tokenAfterEnd + ", allowed are PT1M to P30D");
        }
        this.tokenAfterEnd = tokenAfterEnd;
    }
}
