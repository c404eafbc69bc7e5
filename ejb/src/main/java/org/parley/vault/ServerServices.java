package org.parley.vault;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.credential.store.CredentialStore;

/**
 * Finds the server's running credential store. WildFly binds it in no naming directory; it tells a deployment of its
 * services only through an activator, which it makes itself, hence the static field.
 */
public final class ServerServices implements ServiceActivator {

    private static final ServiceName STORES = ServiceName.parse("org.wildfly.security.credential-store");
    private static final int START_SECONDS = 60;
    private static final int RELOAD_SECONDS = 10;

    private static final CompletableFuture<ServiceRegistry> REGISTRY = new CompletableFuture<>();

    /** Called by the server while it deploys, side by side with the start of beans. */
    @Override
    public void activate(ServiceActivatorContext context) {
        REGISTRY.complete(context.getServiceRegistry());
    }

    /**
     * The store, waited for while it starts.
     *
     * @throws KeyUnavailableException if the server has no store of this name, or it does not start
     */
    @SuppressWarnings("deprecation") // nothing else waits
    static CredentialStore credentialStore(String name) {
        try {
            ServiceController<?> service =
                    REGISTRY.get(START_SECONDS, TimeUnit.SECONDS).getService(STORES.append(name));
            if (service == null) {
                throw KeyUnavailableException.noStore(name);
            }
            return (CredentialStore) service.awaitValue(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KeyUnavailableException.storeFailed(name, "start", e);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw KeyUnavailableException.storeFailed(name, "start", e);
        }
    }

    /**
     * Has the store read its file again.
     *
     * @throws KeyUnavailableException if it does not, or not in time: the server does nothing else while it boots
     */
    static void reload(String name) {
        try {
            ObjectName store = new ObjectName("jboss.as:subsystem=elytron,credential-store=" + name);
            CompletableFuture.supplyAsync(() -> invoke(store, "reload")).get(RELOAD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KeyUnavailableException.storeFailed(name, "be read again", e);
        } catch (ExecutionException | TimeoutException | MalformedObjectNameException e) {
            throw KeyUnavailableException.storeFailed(name, "be read again", e);
        }
    }

    private static @Nullable Object invoke(ObjectName resource, String operation) {
        try {
            return ManagementFactory.getPlatformMBeanServer().invoke(resource, operation, null, null);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
