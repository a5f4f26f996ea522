package ro.pridvor.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * From text to terms, the same for documents and queries: runs of letters and digits, without stop
 * words, each as its word in the dictionary or else as its stem. The browser has a port of this in
 * {@code search.js}; a test holds the two equal.
 */
public final class Analysis {
  /** Stop words that count in names of things: "nu am bani", "după școală", "home care". */
  public static final Set<String> IN_NAMES = Set.of("nu", "dupa", "care");

  /** The one of them that says what somebody has not. */
  public static final String NOT = "nu";

  public static final int SHORTEST_KNOWN = 2;
  private static final int SHORTEST_STEMMED = 3;
  private static final int SHORTEST_TRIMMED = 4;

  /**
   * A word of a text that is not a stop word.
   *
   * @param bare as written, in lower case without diacritics
   * @param position its place among all words, stop words counted
   */
  public record Token(String term, String bare, int position, int start, int end) {}

  /** A word of a text as written. */
  public record Raw(String text, int start, int end) {}

  private final Lemmas lemmas;
  private final Set<String> stopWords;
  private final Vocabulary vocabulary;

  /** Words of documents by how they are written: most come back many times. */
  private final Map<String, Word> known = new ConcurrentHashMap<>();

  /**
   * @param term empty for a stop word, or where nothing is left of it
   */
  private record Word(String term, String bare) {}

  /** Nothing for Romanian, which has a dictionary and a stemmer that the browser has too. */
  private final Optional<Stems> stems;

  private Analysis(
      Lemmas lemmas, Set<String> stopWords, Vocabulary vocabulary, Optional<Stems> stems) {
    this.stems = stems;
    this.lemmas = lemmas;
    this.stopWords = stopWords;
    this.vocabulary = vocabulary;
  }

  /** Reads the dictionary and the stop words that are part of the program. */
  public static Analysis load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Analysis.class.getResourceAsStream("stopwords.txt"), StandardCharsets.UTF_8))) {
      Set<String> stopWords =
          lines
              .lines()
              .filter(l -> !l.startsWith("#") && !l.isBlank())
              .collect(Collectors.toCollection(TreeSet::new));
      return new Analysis(Lemmas.load(), stopWords, Vocabulary.load(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The analysis of texts in a language: for any but Romanian without the dictionary, with the stop
   * words and the stemmer that Lucene has for the language.
   */
  public Analysis in(String language) {
    return switch (language) {
      case "en" ->
          new Analysis(
              Lemmas.none(),
              bare(EnglishAnalyzer.getDefaultStopSet()),
              vocabulary,
              Optional.of(Stems.ENGLISH));
      case "hu" ->
          new Analysis(
              Lemmas.none(),
              bare(HungarianAnalyzer.getDefaultStopSet()),
              vocabulary,
              Optional.of(Stems.HUNGARIAN));
      default -> this;
    };
  }

  private static Set<String> bare(CharArraySet words) {
    return words.stream()
        .map(word -> Letters.bare(new String((char[]) word)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Lemmas lemmas() {
    return lemmas;
  }

  public Set<String> stopWords() {
    return stopWords;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The tokens of a name: those of a text, and {@link #IN_NAMES}. */
  public List<Token> nameTokens(String name) {
    List<Token> tokens = new ArrayList<>(tokens(name));
    int position = 0;
    for (Raw raw : words(PrintedSigns.joined(name))) {
      String bare = Letters.fold(raw.text());
      if (IN_NAMES.contains(bare)) {
        int before = position;
        int at = (int) tokens.stream().filter(t -> t.position() < before).count();
        tokens.add(at, new Token(bare, bare, position, raw.start(), raw.end()));
      }
      position++;
    }
    return tokens;
  }

  /** The tokens of a document's text. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int position = 0;
    for (Raw raw : words(PrintedSigns.joined(text))) {
      Word word = known.get(raw.text());
      if (word == null) {
        word = word(raw.text());
        known.put(raw.text(), word);
      }
      if (!word.term().isEmpty()) {
        tokens.add(new Token(word.term(), word.bare(), position, raw.start(), raw.end()));
      }
      position++;
    }
    return tokens;
  }

  private Word word(String written) {
    String romanian = Letters.modern(Letters.romanian(written));
    String bare = Letters.bare(romanian);
    boolean counts = !stopWords.contains(bare) && !bare.isEmpty();
    return new Word(counts ? term(romanian, t -> true) : "", bare);
  }

  /** A query without the signs that nobody sees, acronyms without their points. */
  public static String typed(String query) {
    return PrintedSigns.typed(query);
  }

  /**
   * The tokens of a query, {@link #IN_NAMES} among them; words that the index does not have fall
   * back to their stems.
   */
  public List<Token> queryTokens(String text, Predicate<String> known) {
    List<Token> tokens = new ArrayList<>();
    int position = 0;
    for (Raw raw : words(text)) {
      String romanian = Letters.modern(Letters.romanian(raw.text()));
      String bare = Letters.bare(romanian);
      if (IN_NAMES.contains(bare)) {
        tokens.add(new Token(bare, bare, position, raw.start(), raw.end()));
      } else if (!stopWords.contains(bare) && !bare.isEmpty()) {
        tokens.add(new Token(term(romanian, known), bare, position, raw.start(), raw.end()));
      }
      position++;
    }
    return tokens;
  }

  private String term(String romanian, Predicate<String> known) {
    String bare = Letters.bare(romanian);
    if (bare.length() < SHORTEST_KNOWN || !Character.isLetter(bare.charAt(0))) {
      return bare;
    }
    return lemmas
        .term(romanian, known)
        .orElseGet(() -> bare.length() < SHORTEST_STEMMED ? bare : stemOf(bare));
  }

  /** The stem of a word that no dictionary has, in the language of this analysis. */
  public String stemOf(String bare) {
    return stems.map(own -> own.of(bare)).orElseGet(() -> stem(bare));
  }

  /** Forms that lead to the same term as a word of a text, beside those of the dictionary. */
  public Set<String> formsOf(String bare) {
    boolean word = bare.length() >= SHORTEST_STEMMED && Character.isLetter(bare.charAt(0));
    return stems.filter(own -> word).map(own -> own.forms(bare)).orElse(Set.of());
  }

  /** The stem that stands for a Romanian word which no dictionary has. */
  public static String stem(String bare) {
    RomanianStemmer stemmer = new RomanianStemmer();
    stemmer.setCurrent(bare);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    int end = stem.length();
    while (end > SHORTEST_TRIMMED && "aeiu".indexOf(stem.charAt(end - 1)) >= 0) {
      end--;
    }
    return stem.substring(0, end);
  }

  /** Runs of letters and digits; a point between two digits holds them together: 2.4.1. */
  public static List<Raw> words(String text) {
    List<Raw> words = new ArrayList<>();
    int start = -1;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean inside =
          Character.isLetterOrDigit(c)
              || (start >= 0 && Character.getType(c) == Character.NON_SPACING_MARK)
              || (c == '.' && start >= 0 && digitAt(text, i - 1) && digitAt(text, next));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(new Raw(text.substring(start, i), start, i));
        start = -1;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(new Raw(text.substring(start), start, text.length()));
    }
    return words;
  }

  private static boolean digitAt(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
