package org.parley.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names each script, style sheet and picture by its content, so that a browser fetches it again when it changed and only
 * then. Its date cannot tell: builds that can be repeated give every file the same.
 *
 * <p>Source: RFC 9110 §8.8.3 and §13.1.2.
 */
@WebFilter({"*.js", "*.css", "*.svg", "*.html"})
public class FileTags extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String tag = tag(request.getServletPath());
        if (tag == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("ETag", tag);
        if (holds(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            chain.doFilter(new Undated(request), response);
        }
    }

    static boolean holds(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(held -> held.startsWith("W/") ? held.substring(2) : held)
                        .anyMatch(tag::equals);
    }

    private @Nullable String tag(String path) throws IOException {
        String known = tags.get(path);
        if (known != null || path.contains("-INF/")) {
            return known;
        }
        try (InputStream content = getServletContext().getResourceAsStream(path)) {
            if (content == null) {
                return null;
            }
            String made = tag(content);
            tags.put(path, made);
            return made;
        }
    }

    static String tag(InputStream content) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A request that does not ask by date. */
    private static final class Undated extends HttpServletRequestWrapper {

        Undated(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("If-Modified-Since") ? null : super.getHeader(name);
        }
    }
}
