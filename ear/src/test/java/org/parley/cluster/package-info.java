/**
 * Tests of nodes that work together, on one PostgreSQL, each with its own folder and ports on this machine. {@link
 * org.parley.cluster.ClusterTest} gives a test class the {@link org.parley.cluster.ClusterInstallation}.
 */
@NullMarked
package org.parley.cluster;

import org.jspecify.annotations.NullMarked;
