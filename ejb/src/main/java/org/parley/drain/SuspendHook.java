package org.parley.drain;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.jspecify.annotations.Nullable;

/**
 * Has the server wait for the {@link Drain} before it suspends, which it also does before it stops, if it is given time.
 * The server makes the activator itself, hence the static field.
 */
public final class SuspendHook implements ServiceActivator {

    private static final ServiceName CONTROLLER = ServiceName.parse("org.wildfly.server.suspend-controller");

    private static volatile @Nullable Drain drain;

    /** Null: the application is not there. */
    static void drainBy(@Nullable Drain bean) {
        drain = bean;
    }

    /** Called by the server while it deploys. */
    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> service = context.getServiceTarget().addService();
        Supplier<SuspendableActivityRegistry> registry = service.requires(CONTROLLER);
        service.setInstance(new Registration(registry)).install();
    }

    private static final class Registration implements Service, SuspendableActivity {

        private final Supplier<SuspendableActivityRegistry> registry;

        Registration(Supplier<SuspendableActivityRegistry> registry) {
            this.registry = registry;
        }

        @Override
        public void start(StartContext context) {
            registry.get().registerActivity(this);
        }

        @Override
        public void stop(StopContext context) {
            registry.get().unregisterActivity(this);
        }

        /** Everything still works meanwhile. */
        @Override
        public CompletionStage<Void> prepare(ServerSuspendContext context) {
            Drain bean = drain;
            return bean == null ? COMPLETED : bean.begin();
        }

        @Override
        public CompletionStage<Void> suspend(ServerSuspendContext context) {
            return COMPLETED;
        }

        @Override
        public CompletionStage<Void> resume(ServerResumeContext context) {
            Drain bean = drain;
            if (bean != null) {
                bean.end();
            }
            return COMPLETED;
        }
    }
}
