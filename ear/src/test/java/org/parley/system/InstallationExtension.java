package org.parley.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps one installation for the whole run, and closes it when the last test has ended. */
final class InstallationExtension
        implements ExecutionCondition, BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(InstallationExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String only = AnnotationSupport.findAnnotation(context.getTestClass(), SystemTest.class)
                .map(SystemTest::only)
                .orElse("");
        return only.isEmpty() || only.equals(Installation.sharedDatabase())
                ? ConditionEvaluationResult.enabled("on this database")
                : ConditionEvaluationResult.disabled("on " + only + " only");
    }

    /** What arquillian.xml says: where tests that run inside the server find it. */
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Installation installation = installation(context);
        installation.ensureRunning();
        System.setProperty("parley.test.home", installation.folders().home().toString());
        System.setProperty(
                "parley.test.management.port",
                Integer.toString(installation.plan().ports().management()));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        installation(context).ensureRunning();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return installation(context);
    }

    private static Installation installation(ExtensionContext context) {
        Store store = context.getRoot().getStore(OURS);
        return store.computeIfAbsent(Installation.class, key -> Installation.shared(), Installation.class);
    }
}
