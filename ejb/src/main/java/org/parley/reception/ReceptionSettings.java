package org.parley.reception;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.kernel.Bounds;

/**
 * What an operator may set.
 *
 * @param tokenAfterEnd {@code parley.visitor.token-after-end}, how long after its end a visitor may come back to a
 *     conversation, ISO 8601; one minute to 30 days
 */
@Dependent
record ReceptionSettings(Duration tokenAfterEnd) {

    private static final Bounds<Duration> AFTER_END = new Bounds<>(Duration.ofMinutes(1), Duration.ofDays(30));

    @Inject
    ReceptionSettings(
            @ConfigProperty(name = "parley.visitor.token-after-end", defaultValue = "PT24H") Duration tokenAfterEnd) {
        this.tokenAfterEnd = AFTER_END.check("parley.visitor.token-after-end", tokenAfterEnd);
    }
}
