package org.parley.reception;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.consent.ConsentAnswer;
import org.parley.identity.SiteView;

/**
 * A visitor asks to start a conversation.
 *
 * @param department key of the wanted department; null if the visitor has no wish, which only a site with exactly one
 *     department accepts
 * @param locale the language the consent text was shown in
 * @param form the answers to the site's form, by key
 * @param idempotencyKey chosen by the client and known to nobody else: who repeats it gets the same conversation; null
 *     for none
 */
public record Arrival(
        SiteView site,
        @Nullable String department,
        String locale,
        ConsentAnswer consent,
        Map<String, String> form,
        @Nullable String idempotencyKey) {

    /** Without the answers and the key. */
    @Override
    public String toString() {
        return "Arrival[site=" + site.key() + "]";
    }
}
