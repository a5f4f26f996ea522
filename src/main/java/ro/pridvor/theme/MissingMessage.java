package ro.pridvor.theme;

/** A template asks for an interface text that the theme does not have in the page's language. */
final class MissingMessage extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String language;

  MissingMessage(String key, String language) {
    super("message " + key + " missing for language " + language);
    this.key = key;
    this.language = language;
  }

  String key() {
    return key;
  }

  String language() {
    return language;
  }
}
