package org.parley.web.security;

import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.parley.drain.Drain;

/**
 * Refuses the WebSocket handshake of a page that has no business here with 403, before there is a socket. A client
 * without {@code Origin} is refused too: what is no browser must name the page it acts for. An address with a query gets
 * 400: a client that put a token there would leave it in every log on the way. So does who does not speak the protocol. A node that is being emptied, or
 * cannot ask its database, answers 503.
 */
public abstract class SocketDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PROTOCOL = "parley.v1";

    private final transient Drain drain;

    /** @param drain of this node */
    protected SocketDoor(Drain drain) {
        this.drain = drain;
    }

    /**
     * Whether a page of {@code origin} may come in; {@code here} is this server as it was addressed.
     *
     * @throws EJBException if nobody can tell now
     */
    protected abstract boolean admits(String origin, URI here);

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> origins = Collections.list(request.getHeaders("Origin"));
        if (request.getQueryString() != null || !speaks(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (drain.isMoving()) {
            sendAway(response);
        } else if (origins.size() != 1) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            answer(origins.get(0), request, response, chain);
        }
    }

    private void answer(String origin, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean admitted;
        try {
            admitted = admits(origin, here(request));
        } catch (EJBException e) { // the database, which knows the pages, is away: neither yes nor no
            sendAway(response);
            return;
        }
        if (admitted) {
            chain.doFilter(new Admitted(request, peer(request, origin)), response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void sendAway(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** One header may name several protocols. Source: RFC 6455 §11.3.4. */
    private static boolean speaks(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Sec-WebSocket-Protocol")).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .anyMatch(name -> name.strip().equals(PROTOCOL));
    }

    /** Who the socket will know as its peer; of this handshake alone, unlike the container's endpoint properties. */
    protected Principal peer(HttpServletRequest request, String origin) {
        return new Peer(origin);
    }

    /** A handshake whose principal is the peer. */
    private static final class Admitted extends HttpServletRequestWrapper {

        private final Principal peer;

        Admitted(HttpServletRequest request, Principal peer) {
            super(request);
            this.peer = peer;
        }

        @Override
        public Principal getUserPrincipal() {
            return peer;
        }
    }

    private static URI here(HttpServletRequest request) throws ServletException {
        try {
            return new URI(request.getRequestURL().toString());
        } catch (URISyntaxException e) {
            throw new ServletException("a request with no address");
        }
    }
}
