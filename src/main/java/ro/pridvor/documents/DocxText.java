package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The text of one Word paragraph: what is accepted and visible. */
final class DocxText {
  private final StringBuilder text = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();
  private final List<String> footnotes = new ArrayList<>();
  private final StringBuilder hidden = new StringBuilder();
  private boolean tracked;
  private int fieldDepth;
  private int instructionDepth;

  DocxText(Element paragraph) {
    walk(paragraph);
  }

  String text() {
    return text.toString();
  }

  /** Paragraphs of text boxes that are anchored here. */
  List<Element> boxes() {
    return boxes;
  }

  /** Ids of the notes referred to. */
  List<String> footnotes() {
    return footnotes;
  }

  String hidden() {
    return hidden.toString();
  }

  boolean tracked() {
    return tracked;
  }

  private void walk(Element parent) {
    for (Element e : Xml.children(parent)) {
      switch (e.getLocalName()) {
        case "r" -> run(e);
        case "ins", "moveTo" -> {
          tracked = true;
          walk(e);
        }
        case "del", "moveFrom" -> tracked = true;
        case "AlternateContent" -> Xml.child(e, "Choice").ifPresent(this::walk);
        case "pPr", "rPr", "sectPr", "proofErr", "bookmarkStart", "bookmarkEnd" -> {}
        case "t" -> text.append(e.getTextContent()); // of a formula
        default -> walk(e);
      }
    }
  }

  private void run(Element run) {
    boolean vanished =
        Xml.path(run, "rPr", "vanish").filter(v -> isOn(Xml.attribute(v, "val"))).isPresent();
    for (Element e : Xml.children(run)) {
      String piece = piece(e);
      if (instructionDepth > 0) {
        continue;
      }
      (vanished ? hidden : text).append(piece);
    }
  }

  static boolean isOn(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private String piece(Element e) {
    switch (e.getLocalName()) {
      case "t":
        return e.getTextContent();
      case "tab", "ptab":
        return " ";
      case "cr":
        return "\n";
      case "br":
        return Xml.attribute(e, "type").isEmpty() ? "\n" : " ";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return symbol(e);
      case "fldChar":
        field(Xml.attribute(e, "fldCharType"));
        return "";
      case "footnoteReference", "endnoteReference":
        footnotes.add(e.getLocalName().substring(0, 3) + Xml.attribute(e, "id"));
        return "";
      case "AlternateContent":
        Xml.child(e, "Choice").ifPresent(this::box);
        return "";
      case "drawing", "pict", "object":
        box(e);
        return "";
      default:
        return "";
    }
  }

  /** Signs of Wingdings and Symbol are bullets and arrows; their codes say nothing elsewhere. */
  private static String symbol(Element e) {
    String code = Xml.attribute(e, "char");
    int sign = code.matches("[0-9A-Fa-f]{4}") ? Integer.parseInt(code, 16) : 0;
    return sign == 0 || sign >= 0xE000 && sign <= 0xF8FF ? "•" : Character.toString(sign);
  }

  /** Between begin and separate stands what the field does; after it, what it shows. */
  private void field(String type) {
    switch (type) {
      case "begin" -> {
        fieldDepth++;
        instructionDepth++;
      }
      case "separate" -> instructionDepth = Math.max(0, instructionDepth - 1);
      case "end" -> {
        fieldDepth = Math.max(0, fieldDepth - 1);
        instructionDepth = Math.min(instructionDepth, fieldDepth);
      }
      default -> {}
    }
  }

  private void box(Element drawing) {
    for (Element content : Xml.all(drawing, "txbxContent")) {
      boxes.addAll(Xml.all(content, "p"));
    }
  }
}
