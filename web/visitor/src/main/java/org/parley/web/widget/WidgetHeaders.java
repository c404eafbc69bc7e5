package org.parley.web.widget;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.parley.identity.SiteView;
import org.parley.identity.Sites;

/**
 * Gives the widget's files their headers. The frame may be embedded by its site's pages only, runs no script but ours,
 * and reaches nobody else; the demo page stands for a bank's page and may embed it.
 */
@WebFilter("/*")
public class WidgetHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING_ELSE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; ";
    private static final int FRESH_SECONDS = 300;

    private final transient Sites sites;

    /** Made by the container. */
    @Inject
    public WidgetHeaders(Sites sites) {
        this.sites = sites;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Vary", "Accept-Encoding");
        String path = request.getServletPath();
        if (path.equals("/frame.html")) {
            frame(request, response);
        } else if (path.startsWith("/demo/")) {
            response.setHeader("Content-Security-Policy", NOTHING_ELSE + "frame-src 'self'; frame-ancestors 'none'");
        } else if (path.endsWith(".js") || path.endsWith(".css") || path.endsWith(".svg")) {
            response.setHeader("Cache-Control", "public, max-age=" + FRESH_SECONDS);
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        chain.doFilter(request, response);
    }

    private void frame(HttpServletRequest request, HttpServletResponse response) {
        String key = request.getParameter("site");
        List<String> ancestors = key == null
                ? List.of()
                : sites.byKey(key).map(SiteView::allowedOrigins).orElse(List.of());
        String list = ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors);
        response.setHeader("Content-Security-Policy", NOTHING_ELSE + "frame-ancestors " + list);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }
}
