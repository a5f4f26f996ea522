package ro.pridvor.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of content files as printed paragraphs: blank lines divide them, list marks become
 * bullets.
 *
 * @param item whether it is an entry of a list
 */
public record Prose(String text, boolean item) {

  /** The paragraphs of a text in Markdown. */
  public static List<Prose> of(String markdown) {
    List<Prose> all = new ArrayList<>();
    for (String block : markdown.strip().split("\\n[ \\t]*\\n")) {
      StringBuilder open = new StringBuilder();
      boolean item = false;
      for (String line : block.split("\\n")) {
        boolean begins = line.strip().matches("[-*+] .*");
        if (begins) {
          add(all, open, item);
          item = true;
        }
        String words = begins ? line.strip().substring(2) : unescaped(line.strip());
        open.append(open.length() == 0 ? "" : "\n").append(words.strip());
      }
      add(all, open, item);
    }
    return all;
  }

  /** All that is printed of a text, on one line and without bullets. */
  public static String line(String markdown) {
    return of(markdown).stream()
        .map(Prose::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String unescaped(String line) {
    return line.replaceFirst("^\\\\(?=[#>+*-])", "").replaceFirst("\\\\$", "");
  }

  private static void add(List<Prose> all, StringBuilder open, boolean item) {
    if (!open.toString().isBlank()) {
      all.add(new Prose(open.toString(), item));
    }
    open.setLength(0);
  }
}
