package ro.pridvor.page;

/** A link inside the site. */
public record Link(Label label, String address) {

  public static Link of(String text, String address) {
    return new Link(Label.of(text), address);
  }

  /** Content that has been translated. */
  public static Link of(String text, String language, String address) {
    return new Link(Label.of(text, language), address);
  }

  public static Link message(String key, String address) {
    return new Link(Label.message(key), address);
  }
}
