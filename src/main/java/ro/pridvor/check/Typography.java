package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.DOUBLE_SPACES;
import static ro.pridvor.problem.ProblemKind.HIDDEN_SIGNS;
import static ro.pridvor.problem.ProblemKind.MIXED_DIACRITICS;
import static ro.pridvor.problem.ProblemKind.STRAY_QUOTES;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.problem.ProblemLog;

/**
 * Slips of the keyboard and of pasted documents: ş beside ș in one field, two spaces in a row,
 * signs that do not show, quotation marks left over.
 */
final class Typography {
  private static final Pattern CEDILLA_WORD = Pattern.compile("\\p{L}*[şţŞŢ]\\p{L}*");
  private static final Pattern COMMA = Pattern.compile("[șțȘȚ]");
  private static final Pattern SPACES = Pattern.compile("\\S+(?: {2,}|\\u00a0 | \\u00a0)\\S+");

  /** Soft hyphens, zero-width signs and TABs break words where nobody sees it. */
  private static final Pattern HIDDEN =
      Pattern.compile("\\S*[\\t\\x{AD}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}]\\S*");

  /** A text wholly in quotation marks, or with one straight mark only: YAML did not take it. */
  private static final Pattern STRAY = Pattern.compile("[“”„«][^“”„«»\"]*[”“»]|[^\"]*\"|\"[^\"]*");

  private static final int SHOWN = 40;

  private Typography() {}

  static void check(List<Passage> passages, ProblemLog problems) {
    Gathered mixed = new Gathered();
    Gathered spaces = new Gathered();
    Gathered hidden = new Gathered();
    Gathered quotes = new Gathered();
    for (Passage passage : passages) {
      Matcher cedilla = CEDILLA_WORD.matcher(passage.value());
      if (COMMA.matcher(passage.value()).find() && cedilla.find()) {
        mixed.add(passage.place(), passage.text().at(), cedilla.group());
      }
      Matcher twice = SPACES.matcher(passage.value());
      if (twice.find()) {
        spaces.add(passage.place(), passage.text().at(), twice.group());
      }
      Matcher unseen = HIDDEN.matcher(passage.value());
      if (unseen.find()) {
        hidden.add(passage.place(), passage.text().at(), unseen.group().replaceAll("\\s", " "));
      }
      if (STRAY.matcher(passage.value()).matches()) {
        quotes.add(passage.place(), passage.text().at(), start(passage.value()));
      }
    }
    mixed.report(MIXED_DIACRITICS, problems);
    spaces.report(DOUBLE_SPACES, problems);
    hidden.report(HIDDEN_SIGNS, problems);
    quotes.report(STRAY_QUOTES, problems);
  }

  private static String start(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…";
  }
}
