package org.parley.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.system.SystemTest;

/** A {@link SystemTest} with a real browser. What people see is the same on each database, so it runs on one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest(only = "h2")
@ExtendWith(CastExtension.class)
@interface BrowserTest {}
