package ro.pridvor.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ro.pridvor.testing.RealPortal;

/** Pages of the built real portal as documents. */
public final class RealDocuments {
  /** The longest plan. */
  public static final String PLAN = "/planuri/bacau-2026-2035/brosura/";

  /** A plan of a dozen printed pages. */
  public static final String SHORT_PLAN = "/planuri/alba-iulia-2024-2028/brosura/";

  public static final String LEAFLET = "/servicii/cantina-sociala-bacau/pliant/";
  public static final String ACCESSIBILITY = "/accesibilitate/";

  private RealDocuments() {}

  /** The document of a page of the site. */
  public static Document of(String address) {
    try {
      String html =
          Files.readString(RealPortal.site().resolve(address.substring(1) + "index.html"));
      return of(html, "https://planuri.pridvor.example" + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a page of HTML. */
  public static Document of(String html, String address) {
    List<Block> blocks = HtmlReader.read(html, Optional.of(address));
    String title =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(heading -> Document.text(((Block.Heading) heading).runs()))
            .findFirst()
            .orElseThrow();
    return new Document(
        "proba",
        title,
        "ro",
        "Portal demonstrativ Pridvor",
        LocalDate.of(2026, 11, 22),
        Optional.of(address),
        blocks);
  }
}
