package ro.pridvor.page;

/**
 * Words on a page: content as it is, or the key of an interface text.
 *
 * @param message whether {@code text} is a key of the theme's message bundle
 * @param language of content that has been translated; empty for content in the portal's own
 *     language and for interface texts, which are in that of the page
 */
public record Label(String text, boolean message, String language) {

  /** Content in the portal's own language. */
  public static Label of(String text) {
    return new Label(text, false, "");
  }

  /** Content that has been translated. */
  public static Label of(String text, String language) {
    return new Label(text, false, language);
  }

  public static Label message(String key) {
    return new Label(key, true, "");
  }
}
