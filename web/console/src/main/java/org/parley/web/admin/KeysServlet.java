package org.parley.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parley.custody.OrganisationKeys;

/** Changes the keys of the administrator's organisation, from the page of keys. */
@WebServlet({KeysServlet.ROTATE, KeysServlet.REWRAP, KeysServlet.REMOVE})
public class KeysServlet extends ChangeServlet {

    static final String ROTATE = "/admin/keys/rotate";
    static final String REWRAP = "/admin/keys/rewrap";
    static final String REMOVE = "/admin/keys/remove-unused";

    private static final long serialVersionUID = 1L;

    private final transient OrganisationKeys keys;

    /** With the face that decides who may. */
    @Inject
    public KeysServlet(OrganisationKeys keys, ChangeView outcome) {
        super("/admin/keys.xhtml", outcome);
        this.keys = keys;
    }

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response) {
        switch (request.getServletPath()) {
            case ROTATE -> keys.rotate();
            case REWRAP -> keys.rewrap();
            default -> keys.removeUnused();
        }
        done(request, response);
    }
}
