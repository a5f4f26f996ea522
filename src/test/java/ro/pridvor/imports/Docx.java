package ro.pridvor.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ro.pridvor.document.ZipArchive;

/** Word documents of tests, in a shorthand of one table row a line. */
final class Docx {
  private static final String NS =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

  private Docx() {}

  /** A document with a body, and a numbering of two decimal levels with the id 1. */
  static Path write(Path folder, String body, String... parts) {
    String numbering =
        "<w:abstractNum w:abstractNumId=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlText w:val=\"%1.%2.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    ZipArchive zip =
        new ZipArchive()
            .add("word/document.xml", xml("document", "<w:body>" + body + "</w:body>"))
            .add("word/numbering.xml", xml("numbering", numbering));
    for (int i = 0; i < parts.length; i += 2) {
      zip.add("word/" + parts[i] + ".xml", xml(parts[i], parts[i + 1]));
    }
    try {
      return Files.write(folder.resolve("anexa.docx"), zip.bytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] xml(String root, String content) {
    String text = "<w:" + root + NS + ">" + content + "</w:" + root + ">";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String p(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  /** A paragraph with properties, such as a style or a list. */
  static String p(String properties, String text) {
    return p(text).replaceFirst("<w:p>", "<w:p><w:pPr>" + properties + "</w:pPr>");
  }

  static String numbered(int level, String text) {
    return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>", text);
  }

  static String heading(int level, String text) {
    return p("<w:outlineLvl w:val=\"" + (level - 1) + "\"/>", text);
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  /** A row of plain cells between bars. */
  static String cells(String text) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : text.split("\\|", -1)) {
      row.append(c(cell.strip()));
    }
    return row.append("</w:tr>").toString();
  }

  static String c(String text) {
    return tc("", p(text));
  }

  static String span(int columns, String text) {
    return tc("<w:gridSpan w:val=\"" + columns + "\"/>", p(text));
  }

  static String top(String text) {
    return tc("<w:vMerge w:val=\"restart\"/>", p(text));
  }

  static String below() {
    return tc("<w:vMerge/>", "<w:p/>");
  }

  static String tc(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }
}
