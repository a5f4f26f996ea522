package ro.pridvor.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ro.pridvor.model.Cell.Entry;
import ro.pridvor.model.Cell.Span;
import ro.pridvor.text.Folding;
import ro.pridvor.text.Folding.Word;

/** Splits a printed entry into spans: known names, and the words between them. */
final class CellReader {
  /** Behind these words stand those who help, not those who answer. */
  private static final List<List<String>> HELPED_BY =
      Stream.of(
              "in parteneriat cu",
              "parteneriat cu",
              "in colaborare cu",
              "in cooperare cu",
              "in asociere cu",
              "cu sprijinul",
              "cu sustinerea",
              "cu suportul",
              "cu ajutorul",
              "cu concursul",
              "cu participarea",
              "cu implicarea",
              "cu consultarea",
              "cu avizul",
              "impreuna cu",
              "alaturi de",
              "sprijinit de",
              "sprijinita de",
              "prin",
              "parteneri",
              "supported by",
              "with support from",
              "with the support of",
              "with input from",
              "in partnership with",
              "in collaboration with",
              "in conjunction with",
              "working with",
              "together with",
              "partners")
          .map(phrase -> List.of(phrase.split(" ")))
          .toList();

  private static final Set<String> CONNECTORS =
      Set.of(
          "and",
          "or",
          "the",
          "of",
          "supported",
          "support",
          "by",
          "with",
          "from",
          "partnership",
          "collaboration",
          "conjunction",
          "together",
          "in",
          "parteneriat",
          "colaborare",
          "sprijinul",
          "impreuna",
          "cu",
          "si",
          "sau",
          "etc",
          "de",
          "la",
          "din",
          "prin",
          "cadrul",
          "nivelul",
          "alte",
          "alti",
          "a",
          "al",
          "ale");

  private final NameIndex names;

  CellReader(NameIndex names) {
    this.names = names;
  }

  /**
   * Reads one entry.
   *
   * @param unresolved told of every stretch of words that names nothing known
   */
  Entry read(String text, Consumer<String> unresolved) {
    List<Word> words = Folding.words(text);
    List<Span> spans = new ArrayList<>();
    boolean partner = false;
    int written = 0;
    int unknownFrom = -1;
    int unknownTo = -1;
    for (int i = 0; i < words.size(); i++) {
      partner |= startsHelp(words, i);
      Optional<NameIndex.Match> match = names.longestAt(words, i);
      if (match.isEmpty()) {
        if (unknownFrom >= 0 || !isConnector(words.get(i))) {
          unknownFrom = unknownFrom < 0 ? words.get(i).start() : unknownFrom;
          unknownTo = words.get(i).end();
        }
        continue;
      }
      if (unknownFrom >= 0) {
        unresolved.accept(text.substring(unknownFrom, unknownTo));
        unknownFrom = -1;
      }
      int start = words.get(match.get().first()).start();
      int end = words.get(match.get().last()).end();
      if (start > written) {
        spans.add(new Span(text.substring(written, start), Optional.empty(), partner));
      }
      spans.add(new Span(text.substring(start, end), Optional.of(match.get().id()), partner));
      written = end;
      i = match.get().last();
    }
    if (unknownFrom >= 0) {
      unresolved.accept(text.substring(unknownFrom, unknownTo));
    }
    if (written < text.length()) {
      spans.add(new Span(text.substring(written), Optional.empty(), partner));
    }
    return new Entry(List.copyOf(spans));
  }

  /** "si" joins names, but "SI" in capitals is one. */
  private static boolean isConnector(Word word) {
    return CONNECTORS.contains(word.folded())
        && word.text().chars().anyMatch(Character::isLowerCase);
  }

  private static boolean startsHelp(List<Word> words, int at) {
    return HELPED_BY.stream().anyMatch(phrase -> stands(phrase, words, at));
  }

  private static boolean stands(List<String> phrase, List<Word> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!words.get(at + i).folded().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
