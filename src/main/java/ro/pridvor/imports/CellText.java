package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ro.pridvor.annex.Column;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Role;

/** The words of a cell as the content files have them: one text, or a list of entries. */
final class CellText {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[•▪●○■□◦‣⁃∙·◆◇►▶➢➤✓✔✗§¾Øü]|[-–—*](?=\\s|\\p{L}))\\s*");
  private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[a-z])[.)]\\s+.*");

  private CellText() {}

  /** Lines as printed, bullets left out, those that a narrow cell broke joined again. */
  static List<String> lines(List<Paragraph> content) {
    List<String> lines = new ArrayList<>();
    for (Paragraph paragraph : content) {
      for (String part : Clean.text(paragraph.printed()).split("\n")) {
        String line = BULLET.matcher(part.strip()).replaceFirst("").strip();
        if (line.isEmpty()) {
          continue;
        }
        boolean bullet = line.length() < part.strip().length() || paragraph.role() == Role.ITEM;
        int before = lines.size() - 1;
        if (!bullet && before >= 0 && isBroken(lines.get(before), line)) {
          String joined = lines.get(before);
          boolean hyphen = joined.endsWith("-") && !joined.endsWith(" -");
          lines.set(before, joined + (hyphen ? "" : " ") + line);
        } else {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** A line goes on in the next if it ends where no entry ends. */
  private static boolean isBroken(String line, String next) {
    String last = line.substring(line.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
    boolean open = count(line, '(') > count(line, ')');
    boolean joins =
        last.matches(
                "de|din|pentru|și|si|şi|la|în|in|cu|al|a|ale|ai|pe|prin|sau|privind|,|/|of|and|for|the|to|és|a|az")
            || line.endsWith("/")
            || line.matches(".*\\p{L}-");
    return open || joins && !next.isEmpty() && !Character.isDigit(next.charAt(0));
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  /** The entries of a list cell. */
  static List<String> entries(Column column, List<Paragraph> content, boolean linesOnly) {
    if (linesOnly) {
      return content.stream().map(p -> Clean.text(p.printed())).filter(t -> !t.isEmpty()).toList();
    }
    String whole = Clean.line(String.join(" ", content.stream().map(Paragraph::printed).toList()));
    if (whole.matches("[-–—]+")) {
      return List.of(whole); // printed to say that there is none
    }
    List<String> lines = lines(content);
    if (column.shape() == Column.Shape.TEXT) {
      return lines.isEmpty() ? List.of() : List.of(String.join(" ", lines));
    }
    List<String> entries = new ArrayList<>();
    for (String line : lines) {
      List<String> parts = split(line, ';');
      if (parts.size() == 1 && lines.size() == 1 && column.shape() == Column.Shape.NAMES) {
        parts = split(line, ',');
      }
      entries.addAll(parts);
    }
    return entries;
  }

  /** Parts between signs that stand outside brackets. */
  private static List<String> split(String line, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      boolean figure =
          i > 0
              && i + 1 < line.length()
              && Character.isDigit(line.charAt(i - 1))
              && Character.isDigit(line.charAt(i + 1));
      if (sign == separator && depth <= 0 && !figure) {
        parts.add(line.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(line.substring(start).strip());
    return parts.stream().filter(p -> p.chars().anyMatch(Character::isLetterOrDigit)).toList();
  }

  /** A text of one or several paragraphs, in Markdown; lists stay lists. */
  static String prose(List<Paragraph> content) {
    List<String> parts = new ArrayList<>();
    boolean list = content.size() > 1 && content.stream().skip(1).anyMatch(CellText::isItem);
    for (Paragraph paragraph : content) {
      String text = Clean.line(paragraph.printed());
      if (text.isEmpty()) {
        continue;
      }
      if (list && isItem(paragraph)) {
        String plain = BULLET.matcher(text).replaceFirst("");
        parts.add((NUMBERED.matcher(plain).matches() ? "" : "- ") + plain);
      } else if (!parts.isEmpty() && goesOn(parts.get(parts.size() - 1), text)) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + text);
      } else {
        parts.add(text);
      }
    }
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      boolean follows = i > 0 && parts.get(i).startsWith("- ") && parts.get(i - 1).startsWith("- ");
      prose.append(i == 0 ? "" : follows ? "\n" : "\n\n").append(parts.get(i));
    }
    return prose.toString();
  }

  /** A sentence that a paragraph mark broke: it did not end, and goes on in lower case. */
  private static boolean goesOn(String before, String text) {
    return !before.startsWith("- ")
        && !before.matches("(?s).*[.;:!?]")
        && Character.isLowerCase(text.codePointAt(0))
        && !text.matches("[a-z][.)].*");
  }

  /** A title on one line, whatever its cell's width made of it. */
  static String title(List<Paragraph> content) {
    return Clean.line(
        String.join("\n", content.stream().map(p -> Clean.text(p.printed())).toList()));
  }

  private static boolean isItem(Paragraph paragraph) {
    return paragraph.role() == Role.ITEM && paragraph.isBullet()
        || BULLET.matcher(Clean.text(paragraph.text())).lookingAt();
  }
}
