package ro.pridvor.site;

import java.util.Locale;

/** The kinds of page; each has a template of its own. */
public enum PageKind {
  HOME,
  PLANS,
  PLAN,
  GENERAL_OBJECTIVE,
  SPECIFIC_OBJECTIVE,
  MEASURE,
  GROUPS,
  GROUP,
  ORGANISATIONS,
  ORGANISATION,
  FUNDING_SOURCES,
  FUNDING_SOURCE,
  DEADLINES,
  DEADLINE,
  GLOSSARY,
  DATA,
  STATUS,
  ABOUT,
  ACCESSIBILITY,
  FREE_PAGE,
  REDIRECT,
  NOT_FOUND;

  /** The name of the template: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
