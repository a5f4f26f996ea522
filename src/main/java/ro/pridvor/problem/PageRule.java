package ro.pridvor.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The certain rules that every page keeps: one that breaks a rule is not published. */
public enum PageRule {
  PAGE_TITLE,
  TITLE_NOT_UNIQUE,
  PAGE_LANGUAGE,
  ONE_MAIN,
  ONE_H1,
  HEADING_LEVEL_SKIPPED,
  LINK_TEXT,
  IMAGE_ALTERNATIVE,
  ID_NOT_UNIQUE,
  INLINE_STYLE,
  INLINE_SCRIPT,
  SCRIPT_LINK,
  FOREIGN_RESOURCE,
  PAGE_REFRESH,
  PAGE_POLICY;

  /** About what a page loads, not about who reads it. */
  private static final Set<PageRule> OF_SECURITY =
      Set.of(FOREIGN_RESOURCE, PAGE_REFRESH, PAGE_POLICY);

  /** What the accessibility statement lists. */
  public static List<PageRule> ofAccessibility() {
    return Arrays.stream(values()).filter(rule -> !OF_SECURITY.contains(rule)).toList();
  }

  /** The name in problems and in the texts of a theme: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same with what breaks it. */
  public String key(String detail) {
    return key() + " (" + detail + ")";
  }

  /** The key of what helps against a broken rule: most come from a template, some from content. */
  public static String remedy(String rule) {
    if (rule.startsWith(TITLE_NOT_UNIQUE.key())) {
      return "@rule.remedy.title";
    }
    return rule.startsWith(LINK_TEXT.key()) ? "@rule.remedy.link" : "@rule.remedy.template";
  }
}
