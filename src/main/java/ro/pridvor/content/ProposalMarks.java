package ro.pridvor.content;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Finds the values of a YAML file that a program has proposed and nobody has confirmed: those with
 * the comment {@code # propus}.
 */
final class ProposalMarks {
  private static final String WORD = "propus";

  private ProposalMarks() {}

  /** The lines, from 1 and ascending, that end with the mark; words of a text are no mark. */
  static List<Integer> lines(String text) {
    if (!text.contains(WORD) || text.lines().noneMatch(ProposalMarks::mayBeMarked)) {
      return List.of();
    }
    LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
    TreeSet<Integer> lines = new TreeSet<>();
    try {
      ParserImpl events =
          new ParserImpl(settings, new StreamReader(settings, new CodePointReader(text)));
      while (events.hasNext()) {
        if (events.next() instanceof CommentEvent comment && isMark(comment.getValue())) {
          comment.getStartMark().ifPresent(mark -> lines.add(mark.getLine() + 1));
        }
      }
      return List.copyOf(lines);
    } catch (YamlEngineException e) { // too many are better than too few
      List<String> all = text.lines().toList();
      return IntStream.range(0, all.size())
          .filter(i -> mayBeMarked(all.get(i)))
          .mapToObj(i -> i + 1)
          .toList();
    }
  }

  private static boolean mayBeMarked(String line) {
    int hash = line.lastIndexOf('#');
    return hash >= 0 && isMark(line.substring(hash + 1));
  }

  /** The officer may have added words of their own. */
  private static boolean isMark(String comment) {
    return comment.strip().toLowerCase(Locale.ROOT).matches("propus\\b.*");
  }
}
