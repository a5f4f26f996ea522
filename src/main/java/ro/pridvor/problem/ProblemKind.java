package ro.pridvor.problem;

import static ro.pridvor.problem.Severity.ERROR;
import static ro.pridvor.problem.Severity.WARNING;

import java.util.Locale;

/** Every kind of problem that Pridvor can report; each has its words in {@code messages_*}. */
public enum ProblemKind {
  MISSING_FOLDER(ERROR),
  MISSING_FILE(ERROR),
  UNEXPECTED_FILE(WARNING),
  SYMLINK(ERROR),
  EMPTY_FILE(ERROR),
  FILE_TOO_LARGE(ERROR),
  UNREADABLE_FILE(ERROR),
  BAD_UTF8(ERROR),
  TAB_INDENTATION(ERROR),
  YAML_SYNTAX(ERROR),
  YAML_ALIAS(ERROR),
  YAML_TOO_DEEP(ERROR),
  YAML_SEVERAL_DOCUMENTS(ERROR),
  DUPLICATE_KEY(ERROR),
  UNKNOWN_KEY(ERROR),
  MISSING_KEY(ERROR),
  WRONG_TYPE(ERROR),
  WRONG_VALUE(ERROR),
  INVALID_VALUE(ERROR),
  DUPLICATE_ID(ERROR),
  RESERVED_ID(ERROR),
  UNKNOWN_REFERENCE(ERROR),
  CYCLIC_PARENT(ERROR),
  PERIOD_REVERSED(ERROR),
  UNREADABLE_DEADLINE(WARNING),
  DEADLINE_OUTSIDE_PERIOD(WARNING),
  NO_DEADLINE(WARNING),
  NO_RESPONSIBLE(WARNING),
  NO_INDICATOR(WARNING),
  NO_TARGET_GROUP(WARNING),
  UNRESOLVED_NAME(WARNING),
  UNUSED_ORGANISATION(WARNING),
  UNUSED_FUNDING_SOURCE(WARNING),
  AMBIGUOUS_NAME(ERROR),
  MERGED_CELL_DIFFERS(WARNING),
  UNSAFE_MARKDOWN(WARNING),
  MISSING_MESSAGE(ERROR),
  THEME_MISSING(ERROR),
  THEME_TEMPLATE(ERROR),
  BROKEN_LINK(ERROR),
  PAGE_RULE(ERROR),
  LOST_ADDRESS(ERROR),
  OUTPUT_LOCKED(ERROR),
  OUTPUT_FAILED(ERROR);

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The name in message bundles and in JSON: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
