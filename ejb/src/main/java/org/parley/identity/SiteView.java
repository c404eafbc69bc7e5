package org.parley.identity;

import java.util.List;
import java.util.Optional;
import org.parley.kernel.SiteId;
import org.parley.kernel.TenantId;

/**
 * A site as the edges see it.
 *
 * @param key what the organisation's page names it by; unique on the server, public
 * @param reach whom it speaks to
 * @param departments every department a visitor may choose, by name
 * @param terms how one chats there
 */
public record SiteView(
        SiteId id,
        TenantId tenant,
        String key,
        String name,
        Reach reach,
        List<DepartmentView> departments,
        Terms terms) {

    /** Copies the list. */
    public SiteView {
        departments = List.copyOf(departments);
    }

    /**
     * Whom a site speaks to.
     *
     * @param locales BCP 47 tags, the default first; never empty
     * @param allowedOrigins where the widget may be embedded and a visitor's socket may come from
     */
    public record Reach(List<String> locales, List<String> allowedOrigins) {

        /** Copies the lists. */
        public Reach {
            locales = List.copyOf(locales);
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }

    /**
     * How one chats on a site.
     *
     * @param messageChars the longest message in characters, 1 to 4,000
     * @param form what is asked before a chat starts; may be empty
     * @param preview whether agents may see what a visitor is typing (masked)
     */
    public record Terms(int messageChars, List<FormField> form, boolean preview) {

        /** Copies the list. */
        public Terms {
            form = List.copyOf(form);
        }
    }

    /** The locales of its {@link Reach}. */
    public List<String> locales() {
        return reach.locales();
    }

    /** The origins of its {@link Reach}. */
    public List<String> allowedOrigins() {
        return reach.allowedOrigins();
    }

    /** The limit of its {@link Terms}. */
    public int messageChars() {
        return terms.messageChars();
    }

    /** The form of its {@link Terms}. */
    public List<FormField> form() {
        return terms.form();
    }

    /** Whether its {@link Terms} let agents see what is being typed. */
    public boolean preview() {
        return terms.preview();
    }

    /** Whether {@code origin}, as a browser sent it, is exactly one of the allowed ones. */
    public boolean allows(String origin) {
        return allowedOrigins().contains(origin);
    }

    /** The locale to answer in: {@code wanted} if the site has it, else its default. */
    public String locale(String wanted) {
        return locales().contains(wanted) ? wanted : locales().get(0);
    }

    /** The department with {@code key}, if this site has it. */
    public Optional<DepartmentView> department(String key) {
        return departments.stream().filter(d -> d.key().equals(key)).findFirst();
    }
}
