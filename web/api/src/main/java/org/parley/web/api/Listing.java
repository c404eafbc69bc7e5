package org.parley.web.api;

import org.parley.kernel.Page;
import org.parley.web.frames.Frame;

/** How a page of any list goes over the wire: {@code items}, and in {@code next} what to ask for {@code after} them. */
final class Listing {

    private Listing() {}

    static <T> String of(Page<T> page, Frame.Element<T> element) {
        return Frame.object()
                .objects("items", page.items(), element)
                .put("next", page.next().orElse(null))
                .text();
    }
}
