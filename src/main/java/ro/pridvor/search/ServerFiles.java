package ro.pridvor.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Lemmas;
import ro.pridvor.search.analysis.Letters;
import ro.pridvor.search.lucene.WordList;

/**
 * What a search server needs to read words as the portal does: stop words, and to which word each
 * form belongs. {@code docs/search-server.md} shows where the files go.
 */
public final class ServerFiles {
  /** What the last touch to stems, meant for unknown words only, would shorten. */
  private static final Pattern SHORTENED = Pattern.compile("\\p{L}.{3,}[aeiu]");

  /** Follows such names of words, so that they are left alone. */
  private static final String KNOWN = "_";

  private ServerFiles() {}

  /**
   * Writes the files.
   *
   * @param index the folder of the Lucene index of a published site
   * @param folder where they go; made if it is not there
   */
  public static void write(Path index, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files(index).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** The content of each file by its name. */
  static Map<String, String> files(Path index) throws IOException {
    Analysis analysis = Analysis.load();
    Set<String> terms = new TreeSet<>();
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (WordList.Entry word : WordList.of(reader, List.of()).entries()) {
        analysis.lemmas().term(word.written(), t -> true).ifPresent(terms::add);
        analysis.lemmas().term(word.bare(), t -> true).ifPresent(terms::add);
      }
    }
    Map<String, String> forms = new TreeMap<>();
    Map<String, String> bareForms = new TreeMap<>();
    for (String term : terms) {
      for (Lemmas.Group group : analysis.lemmas().word(term).orElseThrow().groups()) {
        for (String ending : analysis.lemmas().endings(group.set())) {
          String form = group.prefix() + ending;
          add(form, Letters.bare(form).equals(form) ? bareForms : forms, analysis, terms);
          add(Letters.bare(form), bareForms, analysis, terms);
        }
      }
    }
    return Map.of(
        "stopwords.txt", String.join("\n", analysis.stopWords()) + "\n",
        "forms.txt", rules(forms),
        "bare-forms.txt", rules(bareForms));
  }

  private static void add(
      String form, Map<String, String> rules, Analysis analysis, Set<String> terms) {
    Optional<String> term = analysis.lemmas().term(form, terms::contains);
    boolean stopped = analysis.stopWords().contains(Letters.bare(form));
    if (form.length() >= Analysis.SHORTEST_KNOWN && !stopped && term.isPresent()) {
      boolean touched =
          SHORTENED.matcher(term.get()).matches() || analysis.stopWords().contains(term.get());
      rules.put(form, term.get() + (touched ? KNOWN : ""));
    }
  }

  private static String rules(Map<String, String> rules) {
    return rules.entrySet().stream()
        .map(rule -> rule.getKey() + " => " + rule.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
