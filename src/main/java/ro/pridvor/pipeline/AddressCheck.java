package ro.pridvor.pipeline;

import static ro.pridvor.problem.ProblemKind.ADDRESS_TAKEN;
import static ro.pridvor.problem.ProblemKind.LOST_ADDRESS;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ro.pridvor.address.Edition;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.publish.Manifest;

/** What the addresses of a site promise: one page each, and that they stay. */
final class AddressCheck {
  /** Lists that the program makes from what plans say come and go with it; nobody wrote them. */
  private static final Pattern MADE_BY_THE_PROGRAM =
      Pattern.compile(".*/termene/[^/]+/.*|.*/(?:grupuri|institutii|finantare)/[^/]+/[^/]+/.*");

  private final List<Page> pages;
  private final Sources sources;
  private final ProblemLog problems;

  AddressCheck(List<Page> pages, Sources sources, ProblemLog problems) {
    this.pages = pages;
    this.sources = sources;
    this.problems = problems;
  }

  /** The page of components comes and goes with its option: its address is no promise. */
  static Set<String> addresses(List<Page> pages) {
    return pages.stream()
        .filter(page -> page.kind() != PageKind.COMPONENTS)
        .map(Page::address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The addresses that are to last: those of the first language and the normal edition, and where
   * each other language and edition begins.
   */
  static Set<String> promised(List<Page> pages) {
    Optional<String> first =
        pages.stream().filter(p -> p.address().equals("/")).map(Page::language).findFirst();
    return pages.stream()
        .filter(page -> page.kind() != PageKind.COMPONENTS)
        .filter(page -> !MADE_BY_THE_PROGRAM.matcher(page.address()).matches())
        .filter(
            page ->
                page.kind() == PageKind.HOME
                    || page.kind() == PageKind.REDIRECT
                    || page.kind() == PageKind.PLANS && page.edition() != Edition.NORMAL
                    || page.edition() == Edition.NORMAL
                        && first.equals(Optional.of(page.language())))
        .map(Page::address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Two pages at one address would lose one of them; so would two that differ only in capitals, on
   * Windows and macOS.
   */
  void checkUnique() {
    Set<String> taken = new HashSet<>();
    pages.stream().filter(page -> !isMovable(page)).forEach(page -> take(page, taken));
    pages.stream().filter(AddressCheck::isMovable).forEach(page -> take(page, taken));
  }

  /** Whether its address is the writer's choice: then it is the one that must move. */
  private static boolean isMovable(Page page) {
    return page.kind() == PageKind.REDIRECT || page.kind() == PageKind.FREE_PAGE;
  }

  private void take(Page page, Set<String> files) {
    if (!files.add(page.file().toLowerCase(Locale.ROOT))) {
      problems.add(ADDRESS_TAKEN, sources.of(page), page.address());
    }
  }

  /** An address once published may move, but not vanish unnoticed. */
  void checkKept(Manifest last) {
    Set<String> known = addresses(pages);
    for (String address : last.missingFrom(Manifest.of(known))) {
      if (!MADE_BY_THE_PROGRAM.matcher(address).matches()) {
        String nearest = nearest(address, known);
        problems.add(LOST_ADDRESS, sources.file("portal.yaml"), address, nearest);
      }
    }
  }

  /** The nearest folder above an address that still has a page. */
  private static String nearest(String address, Set<String> known) {
    String above = address;
    while (above.length() > 1) {
      above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
      if (known.contains(above)) {
        return above;
      }
    }
    return "/";
  }
}
