package ro.pridvor.documents;

import java.util.List;

/** The file cannot be read as a document; says why with the key of a message. */
public final class UnreadableDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. Each has its words in {@code ro.pridvor.imports.messages} under {@link #key()}. */
  public enum Reason {
    MISSING,
    EMPTY,
    TOO_LARGE,
    UNKNOWN_KIND,
    OLD_FORMAT,
    PASSWORD,
    MACROS,
    DAMAGED,
    ZIP_BOMB,
    TABLE_TOO_LARGE,
    UNSAFE_XML,
    SCAN,
    OTHER_PLANS,
    NOT_ALLOWED;

    public String key() {
      return "unreadable." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final transient List<String> arguments;

  public UnreadableDocument(Reason reason, String... arguments) {
    super(reason.key());
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}
