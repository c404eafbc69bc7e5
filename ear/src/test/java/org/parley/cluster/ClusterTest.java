package org.parley.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a {@link ClusterInstallation} by constructor or method parameter. One serves all classes of a run.
 * Before each test its balancer and its first two nodes run, and these see each other, whatever the test before did to them; the third does not.
 * A cluster needs PostgreSQL, so in the run on H2 these classes are left out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClusterExtension.class)
public @interface ClusterTest {

    /** Whether each node stands in a network of its own, so that the network can fail. Long tests only: it needs root. */
    boolean apart() default false;
}
