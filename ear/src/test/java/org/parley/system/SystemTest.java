package org.parley.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class an {@link Installation} by constructor or method parameter. One installation serves all classes of
 * a run, so a test leaves no user changed and asks only about its own conversations. Before each test it runs again,
 * whatever the one before did to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InstallationExtension.class)
public @interface SystemTest {}
