package ro.pridvor.formats;

import java.util.List;
import java.util.function.Function;
import ro.pridvor.portal.Portal;
import ro.pridvor.website.Format;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/** The formats in which a portal is published besides its pages. A new one is a line here. */
public final class AllFormats {
  private static final List<Format> ALL =
      List.of(
          Twins::files,
          DataFiles::files,
          OpenData::files,
          Calendars::files,
          StratMl::files,
          Hsds::files,
          file("date/cpsv-ap.jsonld", portal -> new CpsvAp(portal).write()),
          file("date/portal.json", portal -> new PortalData(portal).write()),
          Feeds::files,
          FacetValues::files,
          SiteFiles::files,
          SourceDocuments::files,
          DocumentFiles::files);

  private AllFormats() {}

  /** The files of all formats. */
  public static List<OutputFile> files(Publication publication) {
    return ALL.stream().flatMap(format -> format.files(publication).stream()).toList();
  }

  /** A format of one file. */
  private static Format file(String name, Function<Portal, byte[]> content) {
    return publication -> List.of(OutputFile.of(name, () -> content.apply(publication.portal())));
  }
}
