package org.parley.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class an {@link Installation} by constructor or method parameter. One installation serves all classes of
 * a run, so a test leaves no user changed, and asks only about its own conversations: others may wait, or be open, on the
 * same desk. Before each test it runs again, whatever the one before did to it.
 *
 * <p>The whole set runs once on each database. A class says {@link #only} where one of them tells it all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InstallationExtension.class)
public @interface SystemTest {

    /** The one database that this class needs, {@code h2} or {@code postgresql}; empty for both. */
    String only() default "";
}
