package ro.pridvor.problem;

import java.util.Locale;

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
  SCRIPT_LINK;

  /** The name in problems and in the texts of a theme: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same with what breaks it. */
  public String key(String detail) {
    return key() + " (" + detail + ")";
  }
}
