package ro.pridvor.page;

/**
 * Words on a page: content as it is, or the key of an interface text.
 *
 * @param message whether {@code text} is a key of the theme's message bundle
 */
public record Label(String text, boolean message) {

  public static Label of(String text) {
    return new Label(text, false);
  }

  public static Label message(String key) {
    return new Label(key, true);
  }
}
