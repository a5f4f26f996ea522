package ro.pridvor.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import ro.pridvor.documents.UnreadableDocument.Reason;

/** Reads XML without document types, entities or anything from elsewhere; names without prefix. */
final class Xml {
  private Xml() {}

  static Element parse(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    } catch (SAXException e) {
      boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new UnreadableDocument(doctype ? Reason.UNSAFE_XML : Reason.DAMAGED);
    } catch (IOException | ParserConfigurationException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
  }

  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        children.add(e);
      }
    }
    return children;
  }

  static Stream<Element> children(Node parent, String name) {
    return children(parent).stream().filter(e -> e.getLocalName().equals(name));
  }

  static Optional<Element> child(Node parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getLocalName().equals(name)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** The element at the end of a path of children. */
  static Optional<Element> path(Node from, String... names) {
    Optional<Element> at = Optional.empty();
    Node node = from;
    for (String name : names) {
      at = child(node, name);
      if (at.isEmpty()) {
        return at;
      }
      node = at.get();
    }
    return at;
  }

  /** All elements of a name below a node, in order. */
  static List<Element> all(Element from, String name) {
    List<Element> found = new ArrayList<>();
    var list = from.getElementsByTagNameNS("*", name);
    for (int i = 0; i < list.getLength(); i++) {
      found.add((Element) list.item(i));
    }
    return found;
  }

  /** An attribute by its local name, whatever its prefix; empty if it is absent. */
  static String attribute(Element element, String name) {
    var all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Node attribute = all.item(i);
      String local = attribute.getLocalName();
      if (name.equals(local == null ? attribute.getNodeName() : local)) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  static int number(Element element, String name, int otherwise) {
    String value = attribute(element, name);
    return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** The parser reports by exception only. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {}

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
