package ro.pridvor.page;

import java.util.Locale;

/** The kinds of page; each has a template of its own. */
public enum PageKind {
  HOME,
  PLANS,
  PLAN,
  GENERAL_OBJECTIVE,
  SPECIFIC_OBJECTIVE,
  MEASURE,
  BOOKLET,
  VERSION,
  DIFFERENCES,
  REPORT,
  TIMELINE,
  GROUPS,
  GROUP,
  ORGANISATIONS,
  ORGANISATION,
  FUNDING_SOURCES,
  FUNDING_SOURCE,
  DEADLINES,
  DEADLINE,
  SERVICES,
  SERVICE_LIST,
  SERVICE,
  SERVICE_LEAFLET,
  FIND_HELP,
  FIND_HELP_NEED,
  FIND_HELP_RESULT,
  UPDATES,
  UPDATE,
  GLOSSARY,
  DATA,
  STATUS,
  ABOUT,
  ACCESSIBILITY,
  FORMATS,
  COMPONENTS,
  FREE_PAGE,
  SEARCH,
  REDIRECT,
  NOT_FOUND;

  /** Whether pages of this kind are also published in large print. */
  public boolean inLargePrint() {
    return switch (this) {
      case PLANS,
          PLAN,
          GENERAL_OBJECTIVE,
          SPECIFIC_OBJECTIVE,
          MEASURE,
          VERSION,
          DIFFERENCES,
          REPORT,
          UPDATES,
          UPDATE ->
          true;
      default -> false;
    };
  }

  /** The name of the template: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
