package ro.pridvor.search.lucene;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.search.analysis.Analysis;

/** The part of a text that best shows why it was found. */
final class Excerpt {
  private static final int LENGTH = 180;
  private static final int LEAD = 60;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Analysis analysis;
  private final Set<String> terms;

  Excerpt(Analysis analysis, Set<String> terms) {
    this.analysis = analysis;
    this.terms = terms;
  }

  /** The first line that has the most of the words, around the first of them; marked with stars. */
  String of(String text) {
    String bestLine = "";
    List<Analysis.Token> bestHits = List.of();
    long most = 0;
    for (String line : text.split("\n")) {
      List<Analysis.Token> hits =
          analysis.tokens(line).stream().filter(t -> terms.contains(t.term())).toList();
      long distinct = hits.stream().map(Analysis.Token::term).distinct().count();
      if (distinct > most) {
        most = distinct;
        bestLine = line;
        bestHits = hits;
      }
    }
    return most == 0 ? "" : cut(bestLine, bestHits);
  }

  private static String cut(String line, List<Analysis.Token> hits) {
    int from = Math.max(0, hits.get(0).start() - LEAD);
    from = from == 0 ? 0 : line.indexOf(' ', from) + 1;
    int to = Math.min(line.length(), from + LENGTH);
    to = to == line.length() ? to : Math.max(line.lastIndexOf(' ', to), hits.get(0).end());
    StringBuilder out = new StringBuilder(from == 0 ? "" : "… ");
    int last = from;
    for (Analysis.Token hit : hits) {
      if (hit.start() >= last && hit.end() <= to) {
        out.append(line, last, hit.start()).append('*').append(line, hit.start(), hit.end());
        out.append('*');
        last = hit.end();
      }
    }
    out.append(line, last, to).append(to == line.length() ? "" : " …");
    Matcher spaces = SPACES.matcher(out);
    return spaces.replaceAll(" ");
  }
}
