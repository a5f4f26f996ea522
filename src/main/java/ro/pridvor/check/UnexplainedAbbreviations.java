package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.UNEXPLAINED_ABBREVIATIONS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;

/** Abbreviations that a plan uses and nothing explains, in the scope of the plan's authority. */
final class UnexplainedAbbreviations {
  private static final int SHOWN = 15;
  private static final Pattern CANDIDATE = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\p{N}]{1,9}\\b");
  private static final Set<String> WORDS = Set.of("ANEXA", "ANEXĂ", "NOTA", "NOTĂ", "TOTAL");
  private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
  private static final Pattern NUMBERED = Pattern.compile("\\p{Lu}\\p{N}+");

  private final Content content;

  private UnexplainedAbbreviations(Content content) {
    this.content = content;
  }

  static void check(Content content, List<Passage> passages, ProblemLog problems) {
    UnexplainedAbbreviations all = new UnexplainedAbbreviations(content);
    content.plans().forEach(plan -> all.check(plan, passages, problems));
  }

  private void check(PlanEntry plan, List<Passage> passages, ProblemLog problems) {
    Set<String> known = known(plan.authority().value());
    Map<String, Integer> unknown = new LinkedHashMap<>();
    Optional<Passage> first = Optional.empty();
    for (Passage passage : passages) {
      boolean own = passage.plan().filter(p -> p == plan).isPresent();
      if (!own || !passage.is(Passage.Voice.VERBATIM) || isShouted(passage.value())) {
        continue;
      }
      Matcher matcher = CANDIDATE.matcher(passage.value());
      while (matcher.find()) {
        if (isAbbreviation(matcher.group()) && !known.contains(matcher.group())) {
          unknown.merge(matcher.group(), 1, Integer::sum);
          first = first.or(() -> Optional.of(passage));
        }
      }
    }
    first.ifPresent(
        passage ->
            problems.add(
                UNEXPLAINED_ABBREVIATIONS,
                passage.text().at(),
                Integer.toString(unknown.size()),
                mostUsed(unknown),
                plan.shortTitle().value()));
  }

  /** A title in capitals has no abbreviations that could be told from its words. */
  private static boolean isShouted(String text) {
    long small = text.chars().filter(Character::isLowerCase).count();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return capitals > 12 && small < capitals;
  }

  private static boolean isAbbreviation(String word) {
    return !WORDS.contains(word)
        && !ROMAN.matcher(word).matches()
        && !NUMBERED.matcher(word).matches();
  }

  private static String mostUsed(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<String> shown =
        entries.stream().limit(SHOWN).map(e -> e.getKey() + " (" + e.getValue() + ")").toList();
    return String.join(", ", shown) + (entries.size() > SHOWN ? ", …" : "");
  }

  private Set<String> known(String authority) {
    Set<String> known = new HashSet<>();
    for (Content.AbbreviationEntry abbreviation : content.abbreviations()) {
      if (holds(abbreviation.scope(), authority)) {
        addWords(known, abbreviation.abbreviation());
        abbreviation.alsoPrinted().forEach(text -> addWords(known, text));
      }
    }
    for (Content.OrganisationEntry organisation : content.organisations()) {
      if (holds(organisation.scope(), authority)) {
        organisation.acronym().ifPresent(text -> addWords(known, text));
        organisation.aliases().forEach(text -> addWords(known, text));
      }
    }
    for (Content.FundingSourceEntry source : content.fundingSources()) {
      addWords(known, source.name());
      source.aliases().forEach(text -> addWords(known, text));
    }
    return known;
  }

  private static boolean holds(Optional<Text> scope, String authority) {
    return scope.isEmpty() || scope.get().value().equals(authority);
  }

  private static void addWords(Set<String> known, Text text) {
    Matcher matcher = CANDIDATE.matcher(text.value());
    while (matcher.find()) {
      known.add(matcher.group());
    }
  }
}
