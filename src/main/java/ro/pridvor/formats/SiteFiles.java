package ro.pridvor.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.site.Edition;
import ro.pridvor.site.Page;
import ro.pridvor.site.PageKind;

/** {@code sitemap.xml} (sitemaps.org 0.9) and {@code robots.txt} (RFC 9309). */
public final class SiteFiles {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final PortalFacts facts;

  public SiteFiles(PortalFacts facts) {
    this.facts = facts;
  }

  /** The map of all pages that a search engine should know. */
  public byte[] sitemap(List<Page> pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace(NAMESPACE);
      for (Page page : pages) {
        if (isListed(page)) {
          xml.writeCharacters("\n");
          xml.writeStartElement("url");
          xml.writeStartElement("loc");
          xml.writeCharacters(base() + page.address());
          xml.writeEndElement();
          xml.writeEndElement();
        }
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** Other editions name the normal page as the one to find. */
  private static boolean isListed(Page page) {
    return page.edition() == Edition.NORMAL
        && page.kind() != PageKind.COMPONENTS
        && page.kind() != PageKind.NOT_FOUND
        && page.kind() != PageKind.REDIRECT;
  }

  /** Everything may be read; the map is named where its absolute address is known. */
  public byte[] robots() {
    String map = facts.baseUrl().map(url -> "Sitemap: " + base() + "/sitemap.xml\n").orElse("");
    return ("User-agent: *\nAllow: /\n" + map).getBytes(StandardCharsets.UTF_8);
  }

  private String base() {
    return facts.baseUrl().map(url -> url.substring(0, url.length() - 1)).orElse("");
  }
}
