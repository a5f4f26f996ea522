package ro.pridvor.page;

/**
 * Words on a page: content as it is, or the key of an interface text.
 *
 * @param message whether {@code text} is a key of the theme's message bundle
 * @param language of the words, if they are content; interface texts are in that of the page
 */
public record Label(String text, boolean message, String language) {
  private static final String OF_CONTENT = "ro";

  public static Label of(String text) {
    return new Label(text, false, OF_CONTENT);
  }

  /** Content that has been translated. */
  public static Label of(String text, String language) {
    return new Label(text, false, language);
  }

  public static Label message(String key) {
    return new Label(key, true, "");
  }
}
