package ro.pridvor.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture of the site: its size in pixels, so that a page does not move while it loads. */
public record Picture(int width, int height) {
  /** Where pictures are published. */
  public static final String FOLDER = "/imagini/";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:\\.{1,2}/)*images/|/imagini/)?([^/:?#]{1,120}\\.(?:png|jpe?g|PNG|JPE?G))");

  /**
   * The name of the file that an address in a text means: {@code harta.png}, {@code
   * ../images/harta.png}; nothing for addresses elsewhere.
   */
  public static Optional<String> name(String address) {
    Matcher written = WRITTEN.matcher(address);
    return written.matches() ? Optional.of(written.group(1)) : Optional.empty();
  }
}
