package org.parley.system;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one installation for the whole run, and closes it when the last test has ended. */
final class InstallationExtension implements BeforeEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(InstallationExtension.class);

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
