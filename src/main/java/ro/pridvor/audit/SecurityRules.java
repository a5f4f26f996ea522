package ro.pridvor.audit;

import static ro.pridvor.problem.PageRule.FOREIGN_RESOURCE;
import static ro.pridvor.problem.PageRule.PAGE_POLICY;
import static ro.pridvor.problem.PageRule.PAGE_REFRESH;
import static ro.pridvor.problem.PageRule.SCRIPT_LINK;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import ro.pridvor.problem.PageRule;

/**
 * A page loads nothing from elsewhere, sends nothing elsewhere, starts no script from an address
 * and carries its Content-Security-Policy before anything that the policy governs.
 */
final class SecurityRules {
  /** The relations of {@code link} that make a browser load or connect. */
  private static final Set<String> LOADING_RELATIONS =
      Set.of(
          "stylesheet",
          "icon",
          "apple-touch-icon",
          "mask-icon",
          "manifest",
          "preload",
          "modulepreload",
          "prefetch",
          "prerender",
          "preconnect",
          "dns-prefetch",
          "import");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MOST_SHOWN = 100;

  private final BiConsumer<PageRule, String> broken;
  private boolean policy;

  /**
   * @param broken told of every rule that the page breaks, with what breaks it
   */
  SecurityRules(BiConsumer<PageRule, String> broken) {
    this.broken = broken;
  }

  void open(Tag tag) {
    for (int i = 0; i < tag.size(); i++) {
      attribute(tag, i);
    }
    switch (tag.name()) {
      case "meta" -> meta(tag);
      case "html", "head", "title", "base" -> {}
      default -> governed(tag);
    }
  }

  /** Whether the page has said what it may load. */
  boolean hasPolicy() {
    return policy;
  }

  void end() {
    if (!policy) {
      broken.accept(PAGE_POLICY, "");
    }
  }

  private void attribute(Tag tag, int index) {
    switch (tag.key(index)) {
      case "href", "xlink:href" -> reference(tag, Address.of(tag.value(index)));
      case "src",
          "data",
          "poster",
          "background",
          "action",
          "formaction",
          "ping",
          "longdesc",
          "lowsrc",
          "dynsrc",
          "code",
          "codebase",
          "archive",
          "classid" ->
          here(tag, Address.of(tag.value(index)));
      case "manifest" -> here(tag, Address.of(tag.value(index)));
      case "srcset", "imagesrcset" -> Address.ofSet(tag.value(index)).forEach(a -> here(tag, a));
      case "srcdoc" -> broken.accept(FOREIGN_RESOURCE, tag.name() + " srcdoc");
      case "cite", "to", "from", "by", "values" -> noScript(tag, Address.of(tag.value(index)));
      default -> {}
    }
  }

  /** A link may lead elsewhere; what an element loads by {@code href} may not. */
  private void reference(Tag tag, Address address) {
    switch (tag.name()) {
      case "a", "area" -> noScript(tag, address);
      case "link" -> {
        if (loads(tag)) {
          here(tag, address);
        } else {
          noScript(tag, address);
        }
      }
      default -> here(tag, address);
    }
  }

  private void here(Tag tag, Address address) {
    if (address.isScript()) {
      broken.accept(SCRIPT_LINK, shown(tag, address));
    } else if (address.isElsewhere()) {
      broken.accept(FOREIGN_RESOURCE, shown(tag, address));
    }
  }

  private void noScript(Tag tag, Address address) {
    if (address.isScript() || address.isDocument()) {
      broken.accept(SCRIPT_LINK, shown(tag, address));
    }
  }

  private static boolean loads(Tag link) {
    for (String relation : SPACES.split(link.value("rel").toLowerCase(Locale.ROOT))) {
      if (LOADING_RELATIONS.contains(relation)) {
        return true;
      }
    }
    return false;
  }

  /** The policy of a {@code meta} holds for what follows it, and only in the head itself. */
  private void governed(Tag tag) {
    if (!policy) {
      broken.accept(PAGE_POLICY, tag.name());
      policy = true; // said once
    }
  }

  private void meta(Tag tag) {
    switch (tag.value("http-equiv").strip().toLowerCase(Locale.ROOT)) {
      case "content-security-policy" -> {
        if (!ContentPolicy.isStrict(tag.value("content"))) {
          broken.accept(PAGE_POLICY, shortened(tag.value("content")));
        }
        policy = true;
      }
      case "refresh" -> refresh(tag);
      default -> {}
    }
  }

  /** Only at once, and only to another page of the site (WCAG 2.2, technique H76). */
  private void refresh(Tag tag) {
    String content = tag.value("content").strip();
    int at = content.toLowerCase(Locale.ROOT).indexOf("url=");
    Address address = Address.of(at < 0 ? "" : content.substring(at + 4).replaceAll("[\"']", ""));
    boolean atOnce = content.startsWith("0;") || content.startsWith("0 ");
    if (!atOnce || at < 0 || address.isElsewhere()) {
      broken.accept(PAGE_REFRESH, shortened(content));
    }
  }

  private static String shown(Tag tag, Address address) {
    return tag.name() + ": " + shortened(address.text());
  }

  private static String shortened(String text) {
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }
}
