package ro.pridvor.search.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Letters;

/** Sequences of terms that name an organisation or a target group: names, acronyms, synonyms. */
public final class Aliases {
  private static final int LONGEST = 14;

  /**
   * A name.
   *
   * @param terms its words
   * @param about what it names
   * @param always whether what it names is searched beside its words even when these find enough
   */
  public record Alias(List<String> terms, String about, boolean always) {}

  private final Map<String, Alias> bySequence = new TreeMap<>();

  private Aliases() {}

  public static Aliases of(Portal portal, Analysis analysis) {
    Aliases aliases = new Aliases();
    for (Organisation organisation : portal.organisations().values()) {
      String about = about(organisation);
      aliases.add(analysis, organisation.name(), about, true);
      organisation.acronym().ifPresent(a -> aliases.add(analysis, a, about, true));
    }
    for (Glossary.Abbreviation abbreviation : portal.glossary().abbreviations()) {
      String about = acronym(abbreviation.abbreviation());
      aliases.add(analysis, abbreviation.abbreviation(), about, true);
      aliases.add(analysis, abbreviation.expansion(), about, true);
    }
    for (TargetGroup group : portal.targetGroups().values()) {
      String about = "#" + group.id();
      aliases.add(analysis, group.name(), about, true);
      group.names().values().forEach(name -> aliases.add(analysis, name, about, true));
      group.synonyms().forEach(synonym -> aliases.add(analysis, synonym, about, false));
    }
    return aliases;
  }

  /** How documents about an organisation are marked: all DGASPC alike, each county has one. */
  static String about(Organisation organisation) {
    return organisation.acronym().map(Aliases::acronym).orElse("@" + organisation.id());
  }

  private static String acronym(String acronym) {
    return "@" + Letters.fold(acronym).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
  }

  private void add(Analysis analysis, String name, String about, boolean always) {
    List<String> terms =
        analysis.tokens(name.replaceAll("\\(.*?\\)", " ")).stream()
            .map(Analysis.Token::term)
            .toList();
    boolean acronym = name.equals(name.toUpperCase(java.util.Locale.ROOT));
    boolean sure = always && (terms.size() > 1 || acronym);
    if (!terms.isEmpty() && terms.size() <= LONGEST) {
      bySequence.putIfAbsent(String.join(" ", terms), new Alias(terms, about, sure));
    }
  }

  /** All names, by their first term. */
  public TreeMap<String, List<Alias>> byFirstTerm() {
    TreeMap<String, List<Alias>> sorted = new TreeMap<>();
    for (Alias alias : bySequence.values()) {
      sorted.computeIfAbsent(alias.terms().get(0), k -> new ArrayList<>()).add(alias);
    }
    return sorted;
  }

  /** As lines that the index carries. */
  public String lines() {
    return bySequence.values().stream()
        .map(a -> (a.always() ? "+" : "-") + a.about() + " " + String.join(" ", a.terms()))
        .collect(Collectors.joining("\n"));
  }

  public static Aliases read(String lines) {
    Aliases aliases = new Aliases();
    for (String line : lines.split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        String sequence = line.substring(space + 1);
        Alias alias =
            new Alias(
                List.of(sequence.split(" ")), line.substring(1, space), line.charAt(0) == '+');
        aliases.bySequence.put(sequence, alias);
      }
    }
    return aliases;
  }

  /** A name found among terms. */
  public record Found(int from, int to, Alias alias) {}

  /** The names in a sequence of terms, the longest first from each place, none overlapping. */
  public List<Found> in(List<String> terms) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < terms.size()) {
      Found longest = null;
      for (int to = Math.min(terms.size(), i + LONGEST); to > i && longest == null; to--) {
        Alias alias = bySequence.get(String.join(" ", terms.subList(i, to)));
        longest = alias == null ? null : new Found(i, to, alias);
      }
      if (longest == null) {
        i++;
      } else {
        found.add(longest);
        i = longest.to();
      }
    }
    return found;
  }
}
