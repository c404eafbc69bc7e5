package org.parley.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Finds what lies over something else, or sticks out of the window. */
final class Overlaps {

    /** Controls and words; what is scrolled away, clipped away, or below an open dialog is not seen. */
    private static final String FIND = """
            () => {
              const root = document.querySelector('dialog[open]') ?? document;
              const all = [...root.querySelectorAll('*')].filter((e) => e.checkVisibility({ visibilityProperty: true }));
              const says = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
              const acts = (e) => e.matches('button, a[href], input, textarea, select, iframe') && ![...e.querySelectorAll('*')].some(says);
              const seen = all
                .filter((e) => acts(e) || says(e))
                .filter((e) => !e.closest('option, svg, noscript') && !clipped(e))
                .map((e) => ({ e, box: shown(e) }))
                .filter(({ box }) => box.width > 1 && box.height > 1);
              const name = (e) => `${e.tagName.toLowerCase()} "${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 30)}"`;
              const wrong = seen.filter(({ box }) => box.left < -1 || box.right > innerWidth + 1).map(({ e }) => `${name(e)} sticks out`);
              for (const [at, one] of seen.entries())
                for (const two of seen.slice(at + 1))
                  if (!one.e.contains(two.e) && !two.e.contains(one.e) && !inside(one.e, two.e) && meet(one.box, two.box)) wrong.push(`${name(one.e)} and ${name(two.e)}`);
              if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls sideways');
              return wrong;

              function meet(a, b) {
                return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
              }
              // A button or a key may lie at the end of a field.
              function inside(a, b) {
                return a.parentElement === b.parentElement && (a.matches('input') || b.matches('input'));
              }
              function clipped(e) {
                return e !== null && (getComputedStyle(e).clipPath !== 'none' || clipped(e.parentElement));
              }
              function shown(e) {
                let { left, top, right, bottom } = e.getBoundingClientRect();
                for (let up = e.parentElement; up; up = up.parentElement) {
                  if (getComputedStyle(up).overflow === 'visible') continue;
                  const box = up.getBoundingClientRect();
                  [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
                }
                return { left, top, right, bottom, width: right - left, height: bottom - top };
              }
            }""";

    private Overlaps() {}

    /** What is wrong on this page and in its frames. */
    static List<String> on(Page page) {
        List<String> wrong = new ArrayList<>();
        for (Frame frame : page.frames()) {
            ((List<?>) frame.evaluate(FIND)).forEach(each -> wrong.add(each.toString()));
        }
        return wrong;
    }
}
