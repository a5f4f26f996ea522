package ro.pridvor.document;

import javax.xml.stream.XMLStreamException;

/** The parts that all packages of Office Open XML share (ECMA-376, part 2). */
public final class OfficePackage {
  /** The beginning of the types of relations. */
  public static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The type of the relation to {@link #core}. */
  public static final String CORE_RELATION =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private OfficePackage() {}

  /** Writes what is in a part. */
  public interface Content {
    void write(Markup xml) throws XMLStreamException;
  }

  /**
   * A part.
   *
   * @param root qualified name of its root element
   * @param content what is in the root
   * @param namespaces attributes of the root that declare them, names and values in turn
   */
  public static byte[] part(String root, Content content, String... namespaces) {
    return XmlFile.write(
        raw -> {
          Markup xml = new Markup(raw);
          xml.open(root, namespaces);
          content.write(xml);
          xml.close();
        });
  }

  /**
   * The types of the parts.
   *
   * @param content writes them by {@link #type}
   */
  public static byte[] types(Content content) {
    return XmlFile.write(
        "Types",
        TYPES,
        raw -> {
          Markup xml = new Markup(raw);
          String relations = "application/vnd.openxmlformats-package.relationships+xml";
          xml.empty("Default", "Extension", "rels", "ContentType", relations);
          content.write(xml);
        });
  }

  /** The type of a part. */
  public static void type(Markup xml, String part, String type) throws XMLStreamException {
    xml.empty("Override", "PartName", part, "ContentType", type);
  }

  /** The type of the part that {@link #core} makes. */
  public static void coreType(Markup xml) throws XMLStreamException {
    type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  }

  /**
   * The relations of a part or of the package.
   *
   * @param typesAndTargets in turn; the ids count from rId1
   */
  public static byte[] relations(String... typesAndTargets) {
    return XmlFile.write(
        "Relationships",
        RELATIONS,
        raw -> {
          for (int i = 0; i < typesAndTargets.length; i += 2) {
            new Markup(raw)
                .empty(
                    "Relationship",
                    "Id",
                    "rId" + (i / 2 + 1),
                    "Type",
                    typesAndTargets[i],
                    "Target",
                    typesAndTargets[i + 1]);
          }
        });
  }

  /** Title and language of the document. */
  public static byte[] core(String title, String language) {
    return part(
        "cp:coreProperties",
        xml -> {
          xml.open("dc:title").text(title).close();
          xml.open("dc:language").text(language).close();
        },
        "xmlns:cp",
        CORE,
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/");
  }
}
