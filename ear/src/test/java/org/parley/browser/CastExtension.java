package org.parley.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps one {@link Cast} for the whole run, and takes pictures of what a failed test saw last. */
final class CastExtension implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(CastExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cast.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(OURS);
        return store.computeIfAbsent(Cast.class, key -> Cast.assemble(), Cast.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (context.getRequiredTestInstance() instanceof Browsing test) {
            test.shoot("failed-" + context.getRequiredTestMethod().getName());
        }
        throw failure;
    }
}
