package ro.pridvor.audit;

import static ro.pridvor.problem.ProblemKind.BROKEN_LINK;
import static ro.pridvor.problem.ProblemKind.PAGE_RULE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.problem.PageRule;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Audits all pages of a site before it is published.
 *
 * <p>Pages are handed over one by one with {@link #read} (any thread); {@link #report} then judges
 * them together.
 */
public final class SiteAudit {
  private final Set<String> expected;
  private final Map<String, PageFacts> pages = new ConcurrentHashMap<>();

  /**
   * Links to expected files that lead through the top folder, by the way up to it: they mean the
   * same on every page as deep as that.
   */
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  private final RepeatedParts repeated = new RepeatedParts();

  /** What many pages have in common is kept once. */
  private final Map<Object, Object> kept = new ConcurrentHashMap<>();

  /** An audit of a site whose files are not known beforehand. */
  public SiteAudit() {
    this(Set.of());
  }

  /**
   * @param expected files that {@link #report} will be told of: links to them need not be kept
   *     until then, and a site has many
   */
  public SiteAudit(Set<String> expected) {
    this.expected = new HashSet<>(expected); // tells apart by hash: addresses begin alike
  }

  /**
   * Reads one page.
   *
   * @return what {@link #add} may be told in its place, as long as the page and the expected files
   *     stay the same
   */
  public PageFacts read(String file, byte[] html) {
    return read(file, html, "/");
  }

  /**
   * The same for a site whose links may begin at the root of the host.
   *
   * @param root path of the site on its host, beginning and ending with {@code /}
   */
  public PageFacts read(String file, byte[] html, String root) {
    PageFacts facts = PageFacts.of(html, repeated);
    Set<String> open = new LinkedHashSet<>();
    String top = "../".repeat(depth(file));
    Set<String> fromTop =
        top.isEmpty() ? new HashSet<>() : known.computeIfAbsent(top, t -> newConcurrentSet());
    for (String written : facts.links()) {
      if (fromTop.contains(written)) {
        continue;
      }
      String link = written.startsWith(root) ? fromFile(file, written, root) : written;
      if (!expected.contains(resolve(file, link))) {
        open.add(keptOnce(link));
      } else if (link.startsWith(top) && !link.startsWith("../", top.length())) {
        fromTop.add(written);
      }
    }
    PageFacts kept =
        new PageFacts(
            facts.title(),
            facts.indexed(),
            keptOnce(facts.ids()),
            keptOnce(open),
            facts.brokenRules());
    add(file, kept);
    return kept;
  }

  private static Set<String> newConcurrentSet() {
    return ConcurrentHashMap.newKeySet();
  }

  private static int depth(String file) {
    return (int) file.chars().filter(c -> c == '/').count();
  }

  private static String fromFile(String file, String link, String root) {
    int depth = depth(file);
    return (depth == 0 ? "./" : "../".repeat(depth)) + link.substring(root.length());
  }

  /** Takes what is known of a page that need not be read. */
  public void add(String file, PageFacts facts) {
    pages.put(file, facts);
  }

  @SuppressWarnings("unchecked")
  private <T> T keptOnce(T value) {
    T first = (T) kept.putIfAbsent(value, value);
    return first == null ? value : first;
  }

  /** Forgets pages that are no longer part of the site. */
  public void retain(Set<String> files) {
    pages.keySet().retainAll(files);
  }

  /**
   * Reports broken links and broken rules.
   *
   * @param files all files of the site
   * @param sources where the content of a page is written, by the page's file, as far as known
   * @throws IllegalStateException if an expected file is not there
   */
  public void report(Set<String> files, Map<String, SourcePosition> sources, ProblemLog problems) {
    if (!files.containsAll(expected)) {
      throw new IllegalStateException("expected files were not written");
    }
    Map<String, String> titles = new HashMap<>();
    new TreeMap<>(pages)
        .forEach(
            (file, facts) -> {
              SourcePosition at = sources.getOrDefault(file, SourcePosition.ofFile(file));
              List<String> rules = new ArrayList<>(facts.brokenRules());
              String other = titles.putIfAbsent(facts.title(), file);
              if (other != null && facts.indexed()) {
                rules.add(PageRule.TITLE_NOT_UNIQUE.key(other));
              }
              rules.forEach(
                  rule ->
                      problems.add(PAGE_RULE, at, file, "@rule." + rule, PageRule.remedy(rule)));
              for (String link : facts.links()) {
                if (!resolves(file, link, files)) {
                  problems.add(BROKEN_LINK, at, file, link);
                }
              }
            });
  }

  private boolean resolves(String file, String link, Set<String> files) {
    String target = resolve(file, link);
    int hash = target.indexOf('#');
    if (hash < 0) {
      return files.contains(target);
    }
    String path = target.substring(0, hash);
    PageFacts page = pages.get(path);
    return page == null ? files.contains(path) : page.ids().contains(target.substring(hash + 1));
  }

  /**
   * Relative reference resolution (RFC 3986, §5.2) for the plain paths of a site. The fragment
   * stays, if it says anything.
   */
  private static String resolve(String file, String link) {
    int hash = link.indexOf('#');
    String fragment = hash < 0 || hash == link.length() - 1 ? "" : link.substring(hash);
    String path = hash < 0 ? link : link.substring(0, hash);
    int query = path.indexOf('?');
    int end = query < 0 ? path.length() : query;
    if (path.isEmpty()) {
      return file + fragment;
    }
    int start = 0;
    int folder = file.lastIndexOf('/');
    while (path.startsWith("./", start) || path.startsWith("../", start)) {
      boolean up = path.startsWith("../", start);
      start += up ? 3 : 2;
      folder = up && folder > 0 ? file.lastIndexOf('/', folder - 1) : folder;
    }
    return file.substring(0, folder + 1) + path.substring(start, end) + fragment;
  }
}
