package ro.pridvor.audit;

import static ro.pridvor.problem.ProblemKind.BROKEN_LINK;
import static ro.pridvor.problem.ProblemKind.PAGE_RULE;

import java.net.URI;
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

  /** The number of pages read. */
  public int size() {
    return pages.size();
  }

  /**
   * Reports broken links and broken rules.
   *
   * @param otherFiles files of the site that are not pages
   */
  public void report(Set<String> otherFiles, ProblemLog problems) {
    Map<String, String> titles = new HashMap<>();
    Set<String> reportedTargets = new HashSet<>();
    pages.forEach(
        (file, facts) -> {
          SourcePosition at = SourcePosition.ofFile(file);
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
    URI target;
    try {
      target = URI.create("site:/" + file).resolve(link);
    } catch (IllegalArgumentException e) {
      return false;
    }
    String path = target.getPath() == null ? "" : target.getPath().substring(1);
    PageFacts page = pages.get(path);
    if (page == null) {
      return otherFiles.contains(path);
    }
    String fragment = target.getFragment();
    return fragment == null || fragment.isEmpty() || page.ids().contains(fragment);
  }
}
