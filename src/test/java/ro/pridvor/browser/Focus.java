package ro.pridvor.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** The focus of the keyboard, and whether somebody who looks can find it. */
final class Focus {
  /** What {@link #next} says when the focus has left the page. */
  static final String GONE = "body ";

  private static final String LOOK =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return 'body |';
        const s = getComputedStyle(e);
        const r = e.getBoundingClientRect();
        const marked = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3;
        const inView = r.width > 0 && r.height > 0 && r.bottom > 0 && r.right > 0
          && r.top < innerHeight && r.left < innerWidth;
        return e.localName + ' ' + (e.getAttribute('href') || '').replace(/^[^#]*/, '')
          + '|' + (marked && inView ? '' : e.outerHTML.slice(0, 120));
      }""";

  private Focus() {}

  /**
   * Presses Tab; says where the focus is: the element's name and the part of its link after #. One
   * that nobody could see, for want of a mark of 3 pixels or of a place on the screen, is noted.
   */
  static String next(Page page, List<String> unseen) {
    page.keyboard().press("Tab");
    String[] found = ((String) page.evaluate(LOOK)).split("\\|", 2);
    if (!found[1].isEmpty()) {
      unseen.add(found[1]);
    }
    return found[0];
  }
}
