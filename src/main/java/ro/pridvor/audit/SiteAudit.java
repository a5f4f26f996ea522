package ro.pridvor.audit;

import static ro.pridvor.problem.ProblemKind.BROKEN_LINK;
import static ro.pridvor.problem.ProblemKind.PAGE_RULE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Audits all pages of a site before it is published.
 *
 * <p>Pages are handed over one by one with {@link #read} (any thread); {@link #report} then judges
 * them together.
 */
public final class SiteAudit {
  private final Map<String, PageFacts> pages = new TreeMap<>();

  /** Reads one page. */
  public void read(String file, byte[] html) {
    Document document = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    PageFacts facts = PageFacts.of(document);
    synchronized (pages) {
      pages.put(file, facts);
    }
  }

  /** Forgets pages that are no longer part of the site. */
  public void retain(Set<String> files) {
    synchronized (pages) {
      pages.keySet().retainAll(files);
    }
  }

  /** The number of pages read. */
  public int size() {
    return pages.size();
  }

  /**
   * Reports broken links and broken rules.
   *
   * @param otherFiles files of the site that are not pages
   * @param sources where the content of a page is written, by the page's file, as far as known
   */
  public void report(
      Set<String> otherFiles, Map<String, SourcePosition> sources, ProblemLog problems) {
    Map<String, String> titles = new HashMap<>();
    Set<String> reportedTargets = new HashSet<>();
    pages.forEach(
        (file, facts) -> {
          SourcePosition at = sources.getOrDefault(file, SourcePosition.ofFile(file));
          List<String> rules = new ArrayList<>(facts.brokenRules());
          String other = titles.putIfAbsent(facts.title(), file);
          if (other != null && facts.indexed()) {
            rules.add("title-not-unique (" + other + ")");
          }
          rules.forEach(rule -> problems.add(PAGE_RULE, at, file, rule));
          for (String link : facts.links()) {
            if (!resolves(file, link, otherFiles) && reportedTargets.add(file + link)) {
              problems.add(BROKEN_LINK, at, file, link);
            }
          }
        });
  }

  private boolean resolves(String file, String link, Set<String> otherFiles) {
    int hash = link.indexOf('#');
    String path = resolve(file, hash < 0 ? link : link.substring(0, hash));
    PageFacts page = pages.get(path);
    if (page == null) {
      return otherFiles.contains(path);
    }
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    return fragment.isEmpty() || page.ids().contains(fragment);
  }

  /** Relative reference resolution (RFC 3986, §5.2) for the plain paths of a site. */
  private static String resolve(String file, String link) {
    if (link.isEmpty()) {
      return file;
    }
    int query = link.indexOf('?');
    String rest = query < 0 ? link : link.substring(0, query);
    int folder = file.lastIndexOf('/');
    while (rest.startsWith("./") || rest.startsWith("../")) {
      boolean up = rest.startsWith("../");
      rest = rest.substring(up ? 3 : 2);
      folder = up && folder > 0 ? file.lastIndexOf('/', folder - 1) : folder;
    }
    return file.substring(0, folder + 1) + rest;
  }
}
