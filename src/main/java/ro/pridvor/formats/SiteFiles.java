package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ro.pridvor.address.Edition;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/** {@code sitemap.xml} (sitemaps.org 0.9) and {@code robots.txt} (RFC 9309). */
final class SiteFiles {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final PortalFacts facts;

  private SiteFiles(PortalFacts facts) {
    this.facts = facts;
  }

  static List<OutputFile> files(Publication publication) {
    SiteFiles files = new SiteFiles(publication.portal().facts());
    return List.of(
        OutputFile.of("sitemap.xml", () -> files.sitemap(publication.pages())),
        OutputFile.of("robots.txt", files::robots));
  }

  /** The map of all pages that a search engine should know. */
  private byte[] sitemap(List<Page> pages) {
    return XmlFile.write(
        "urlset",
        NAMESPACE,
        xml -> {
          for (Page page : pages.stream().filter(SiteFiles::isListed).toList()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("url");
            XmlFile.text(xml, "loc", base() + page.address());
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
    String map = facts.baseUrl().map(url -> "Sitemap: " + base() + "/sitemap.xml\n").orElse("");
    return ("User-agent: *\nAllow: /\n" + map).getBytes(StandardCharsets.UTF_8);
  }

  private String base() {
    return facts.baseUrl().map(url -> url.substring(0, url.length() - 1)).orElse("");
  }
}
