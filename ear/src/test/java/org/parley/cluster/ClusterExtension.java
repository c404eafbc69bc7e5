package org.parley.cluster;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one cluster for the whole run, and closes it when the last test has ended. */
final class ClusterExtension implements ExecutionCondition, BeforeEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(ClusterExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return "postgresql".equals(System.getProperty("parley.test.database"))
                ? ConditionEvaluationResult.enabled("on PostgreSQL")
                : ConditionEvaluationResult.disabled("on PostgreSQL only");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        cluster(context).ensureRunning();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ClusterInstallation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cluster(context);
    }

    private static ClusterInstallation cluster(ExtensionContext context) {
        boolean apart =
                context.getRequiredTestClass().getAnnotation(ClusterTest.class).apart();
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        apart ? "apart" : "cluster",
                        name -> ClusterInstallation.fresh(
                                name, apart ? new Namespaces(ClusterInstallation.MOST) : Ground.LOOPBACK),
                        ClusterInstallation.class);
    }
}
