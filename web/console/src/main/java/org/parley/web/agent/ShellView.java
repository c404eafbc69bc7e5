package org.parley.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.identity.CallerContext;
import org.parley.identity.Permissions;
import org.parley.identity.StaffMember;
import org.parley.identity.Tenants;

/** The frame around every console page: whose house it is, who works in it, where they may go. */
@Named
@RequestScoped
public class ShellView {

    private final CallerContext callers;
    private final Tenants tenants;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected ShellView() {
        this(null, null);
    }

    @Inject
    ShellView(CallerContext callers, Tenants tenants) {
        this.callers = callers;
        this.tenants = tenants;
    }

    /** The organisation of who is signed in. */
    public String getTenantName() {
        return tenants.own().name();
    }

    /** The name colleagues know them by. */
    public String getName() {
        return staff().displayName();
    }

    /** The name they sign in with. */
    public String getUserName() {
        return staff().userName();
    }

    /** The first letters of the first and the last word of their name, for an avatar. */
    public String getInitials() {
        return initials(getName());
    }

    /** Whether the desk is theirs to enter. */
    public boolean isAgent() {
        return staff().permissions().contains(Permissions.CHAT_REPLY);
    }

    /** Whether the administration is theirs to see. */
    public boolean isAdministrator() {
        return staff().permissions().contains(Permissions.ADMIN_READ);
    }

    static String initials(String name) {
        List<String> words = Stream.of(name.strip().split("\\s+")).toList();
        Stream<String> picked =
                words.size() > 1 ? Stream.of(words.get(0), words.get(words.size() - 1)) : words.stream();
        return picked.map(ShellView::firstLetter).collect(Collectors.joining()).toUpperCase(Locale.ROOT);
    }

    /** What a reader takes for one letter may be several code points. */
    private static String firstLetter(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int end = letters.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, end);
    }

    private StaffMember staff() {
        return callers.staff();
    }
}
