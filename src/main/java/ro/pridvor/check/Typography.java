package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.DOUBLE_SPACES;
import static ro.pridvor.problem.ProblemKind.MIXED_DIACRITICS;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.problem.ProblemLog;

/** Slips of the keyboard: ş beside ș in one field, two spaces in a row. */
final class Typography {
  private static final Pattern CEDILLA_WORD = Pattern.compile("\\p{L}*[şţŞŢ]\\p{L}*");
  private static final Pattern COMMA = Pattern.compile("[șțȘȚ]");
  private static final Pattern SPACES = Pattern.compile("\\S+(?: {2,}|\\u00a0 | \\u00a0)\\S+");

  private Typography() {}

  static void check(List<Passage> passages, ProblemLog problems) {
    Gathered mixed = new Gathered();
    Gathered spaces = new Gathered();
    for (Passage passage : passages) {
      Matcher cedilla = CEDILLA_WORD.matcher(passage.value());
      if (COMMA.matcher(passage.value()).find() && cedilla.find()) {
        mixed.add(passage.place(), passage.text().at(), cedilla.group());
      }
      Matcher twice = SPACES.matcher(passage.value());
      if (twice.find()) {
        spaces.add(passage.place(), passage.text().at(), twice.group());
      }
    }
    mixed.report(MIXED_DIACRITICS, problems);
    spaces.report(DOUBLE_SPACES, problems);
  }
}
