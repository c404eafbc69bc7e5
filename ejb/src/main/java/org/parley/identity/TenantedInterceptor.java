package org.parley.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;
import org.parley.kernel.TenantId;
import org.parley.tenancy.Tenancy;

/** Does what {@link Tenanted} promises. */
@Tenanted
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class TenantedInterceptor {

    private final CallerContext callers;

    @Inject
    TenantedInterceptor(CallerContext callers) {
        this.callers = callers;
    }

    @AroundInvoke
    Object bind(InvocationContext invocation) {
        TenantId tenant = callers.current().tenant();
        return Tenancy.call(tenant, () -> unchecked(invocation::proceed));
    }

    /** Lets checked exceptions of a face pass unchanged through a supplier. */
    @SuppressWarnings("unchecked")
    private static <X extends Exception> Object unchecked(Callable<Object> work) throws X {
        try {
            return work.call();
        } catch (Exception e) { // every exception, only to be thrown again as it is
            throw (X) e;
        }
    }
}
