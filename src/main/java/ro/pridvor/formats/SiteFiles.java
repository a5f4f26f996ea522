package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ro.pridvor.address.Edition;
import ro.pridvor.document.XmlFile;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * {@code sitemap.xml} (sitemaps.org 0.9), {@code robots.txt} (RFC 9309) and {@code .nojekyll},
 * which keeps GitHub Pages from running the files through another generator.
 */
final class SiteFiles {
  /** As many addresses as one map may have (sitemaps.org). */
  private static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final PortalFacts facts;

  private SiteFiles(PortalFacts facts) {
    this.facts = facts;
  }

  static List<OutputFile> files(Publication publication) {
    SiteFiles files = new SiteFiles(publication.portal().facts());
    List<OutputFile> always =
        List.of(
            OutputFile.of("robots.txt", files::robots),
            OutputFile.of(".nojekyll", () -> new byte[0]));
    if (files.facts.baseUrl().isEmpty()) {
      return always; // addresses of a sitemap are absolute
    }
    return Stream.concat(files.sitemaps(publication.pages()).stream(), always.stream()).toList();
  }

  /** The map, or, beyond the limit of the standard, an index of several. */
  private List<OutputFile> sitemaps(List<Page> pages) {
    List<Page> listed = pages.stream().filter(SiteFiles::isListed).toList();
    if (listed.size() <= MOST) {
      return List.of(OutputFile.of("sitemap.xml", () -> sitemap(listed)));
    }
    List<OutputFile> files = new ArrayList<>();
    for (int from = 0; from < listed.size(); from += MOST) {
      List<Page> part = listed.subList(from, Math.min(listed.size(), from + MOST));
      files.add(OutputFile.of("sitemap-" + (files.size() + 1) + ".xml", () -> sitemap(part)));
    }
    int parts = files.size();
    files.add(OutputFile.of("sitemap.xml", () -> index(parts)));
    return files;
  }

  private byte[] index(int parts) {
    return XmlFile.write(
        "sitemapindex",
        NAMESPACE,
        xml -> {
          for (int part = 1; part <= parts; part++) {
            xml.writeCharacters("\n");
            xml.writeStartElement("sitemap");
            XmlFile.text(xml, "loc", url("/sitemap-" + part + ".xml"));
            xml.writeEndElement();
          }
          xml.writeCharacters("\n");
        });
  }

  private byte[] sitemap(List<Page> pages) {
    return XmlFile.write(
        "urlset",
        NAMESPACE,
        xml -> {
          for (Page page : pages) {
            xml.writeCharacters("\n");
            xml.writeStartElement("url");
            XmlFile.text(xml, "loc", url(page.address()));
            xml.writeEndElement();
          }
          xml.writeCharacters("\n");
        });
  }

  /** Other editions name the normal page as the one to find. */
  private static boolean isListed(Page page) {
    return page.edition() == Edition.NORMAL
        && page.kind() != PageKind.COMPONENTS
        && page.kind() != PageKind.NOT_FOUND
        && page.kind() != PageKind.REDIRECT;
  }

  /** Everything may be read; the map is named where its absolute address is known. */
  private byte[] robots() {
    String map = facts.url("/sitemap.xml").map(url -> "Sitemap: " + url + "\n").orElse("");
    return ("User-agent: *\nAllow: /\n" + map).getBytes(StandardCharsets.UTF_8);
  }

  private String url(String address) {
    return facts.url(address).orElseThrow();
  }
}
