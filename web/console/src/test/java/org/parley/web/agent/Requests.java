package org.parley.web.agent;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that know one kind of thing. */
final class Requests {

    private Requests() {}

    static HttpServletRequest withAttributes(Map<String, Object> attributes) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> attribute(attributes, method.getName(), arguments));
    }

    private static @Nullable Object attribute(Map<String, Object> attributes, String asked, Object[] arguments) {
        if (!asked.equals("getAttribute")) {
            throw new UnsupportedOperationException(asked);
        }
        return attributes.get(String.valueOf(arguments[0]));
    }
}
