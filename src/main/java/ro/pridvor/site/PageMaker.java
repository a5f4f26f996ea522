package ro.pridvor.site;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.address.Addresses;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.View;
import ro.pridvor.page.View.Parts;
import ro.pridvor.page.View.PlanRows;
import ro.pridvor.site.Rows.Part;

/** Makes pages of one language that stand below home, and the parts of their long lists. */
final class PageMaker {
  private final String language;
  private final Link home;

  PageMaker(String language, Addresses addresses) {
    this.language = language;
    this.home = Link.message("nav.home", addresses.home());
  }

  /**
   * A page.
   *
   * @param crumbs the way down from home, without home and the page itself
   */
  Page page(PageKind kind, String address, Label title, View view, List<Link> crumbs) {
    return page(kind, address, title, view, crumbs, "");
  }

  /**
   * A page of a content item.
   *
   * @param source key of the item
   */
  Page page(
      PageKind kind, String address, Label title, View view, List<Link> crumbs, String source) {
    List<Link> all = new ArrayList<>();
    all.add(home);
    all.addAll(crumbs);
    return new Page(address, kind, language, title, all, view, source);
  }

  /** Makes the view of a part of one plan's list. */
  interface PartView {
    View of(PlanRows rows, Parts parts);
  }

  /** Adds the pages of those plans' lists that are too long for the facet's own page. */
  void addParts(
      List<Page> pages,
      PageKind kind,
      List<Link> above,
      Label title,
      List<Part> parts,
      PartView view) {
    for (Part part : parts) {
      boolean first = part.parts().current() == 1;
      List<Link> crumbs = new ArrayList<>(above);
      if (!first) {
        crumbs.add(Link.of(part.rows().title(), part.planAddress()));
      }
      View partView = view.of(part.rows(), part.parts());
      pages.add(page(kind, part.address(), title, partView, crumbs));
    }
  }
}
