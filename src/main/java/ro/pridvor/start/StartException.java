package ro.pridvor.start;

/** Nothing was written; says why with the key of a message. */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String argument;

  StartException(String key, String argument) {
    super(key);
    this.argument = argument;
  }

  /** What the message names. */
  public String argument() {
    return argument;
  }
}
