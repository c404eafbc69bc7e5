package org.parley.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.accounts.UserView;
import org.parley.accounts.Users;
import org.parley.kernel.Page;

/** The users of the administrator's organisation, a page at a time. */
@Named
@RequestScoped
public class UsersView {

    private static final int ROWS = 100;

    private final Users users;
    private final HttpServletRequest request;
    private @Nullable Page<UserView> page;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected UsersView() {
        this(null, null);
    }

    @Inject
    UsersView(Users users, HttpServletRequest request) {
        this.users = users;
        this.request = request;
    }

    /** Those of the page who can sign in, but not {@code reader}, who cannot disable itself. */
    public List<UserView> others(String reader) {
        return getPage().items().stream()
                .filter(user -> user.enabled() && !user.userName().equals(reader))
                .toList();
    }

    /** Those of the page who cannot sign in. */
    public List<UserView> getDisabled() {
        return getPage().items().stream().filter(user -> !user.enabled()).toList();
    }

    /** The page that the address names by its {@code after}; read once a request. */
    public Page<UserView> getPage() {
        if (page == null) {
            page = users.list(Optional.ofNullable(request.getParameter("after")), ROWS);
        }
        return page;
    }

    /** When {@code user} last signed in, for machines; empty if never. */
    public String lastSignIn(UserView user) {
        return user.lastLogin().map(Moments::iso).orElse("");
    }

    /** The same in UTC and in words; the browser turns it into its own time. Empty if never. */
    public String lastSignIn(UserView user, Locale reader) {
        return user.lastLogin().map(at -> Moments.words(at, reader)).orElse("");
    }
}
