package ro.pridvor.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.model.Glossary.Abbreviation;

/** Which abbreviations a text uses, as they are meant in the plans of one authority. */
final class Abbreviations {
  private static final Pattern CANDIDATE = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]+");

  private final Map<String, Abbreviation> known = new HashMap<>();

  Abbreviations(List<Abbreviation> all, String authority) {
    all.stream().filter(a -> a.scope().isEmpty()).forEach(a -> known.put(a.abbreviation(), a));
    all.stream()
        .filter(a -> a.scope().filter(authority::equals).isPresent())
        .forEach(a -> known.put(a.abbreviation(), a));
  }

  /** Those used in the texts, in alphabetical order. */
  List<Abbreviation> in(Iterable<String> texts) {
    Map<String, Abbreviation> used = new TreeMap<>();
    for (String text : texts) {
      Matcher matcher = CANDIDATE.matcher(text);
      while (matcher.find()) {
        Abbreviation abbreviation = known.get(matcher.group());
        if (abbreviation != null) {
          used.put(matcher.group(), abbreviation);
        }
      }
    }
    return List.copyOf(new ArrayList<>(used.values()));
  }
}
