package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parley.identity.Permissions;

/** Whether the reader may change what a page shows, and why the last change was refused. */
@Named
@RequestScoped
public class ChangeView {

    private final HttpServletRequest request;
    private @Nullable Enum<?> refusal;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected ChangeView() {
        this(null);
    }

    @Inject
    ChangeView(HttpServletRequest request) {
        this.request = request;
    }

    /** What was asked could not be done. */
    void refused(Enum<?> code) {
        refusal = code;
    }

    /** The code of the refusal; empty if there was none. */
    public String getRefusal() {
        return refusal == null ? "" : refusal.name();
    }

    /** Whether the reader may; the face asks again. */
    public boolean isAllowed() {
        return request.isUserInRole(Permissions.ADMIN_WRITE);
    }
}
