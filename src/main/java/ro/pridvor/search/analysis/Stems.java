package ro.pridvor.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;

/**
 * The stems of a language that the program has no dictionary of, by Lucene's stemmer for it. Words
 * are bare: in lower case, without diacritics.
 */
enum Stems {
  ENGLISH(
      EnglishStemmer::new,
      List.of("", "e", "y"),
      List.of("", "s", "es", "ies", "ed", "d", "ied", "ing", "er", "ers", "ly")),
  HUNGARIAN(
      HungarianStemmer::new,
      List.of("", "a", "e", "o"),
      List.of(
          "", "k", "ok", "ek", "ak", "t", "ot", "et", "at", "ban", "ben", "ba", "be", "bol", "nak",
          "nek", "val", "vel", "hoz", "hez", "ra", "re", "rol", "tol", "nal", "nel", "ig", "ert",
          "on", "en", "n", "i", "ja", "je", "ai", "ei", "oknak", "eknek", "aknak", "okat", "eket",
          "akat", "okban", "ekben", "akban", "okkal", "ekkel", "akkal"));

  private static final int SHORTEST_STEM = 2;

  private final Supplier<SnowballStemmer> stemmer;
  private final List<String> joints;
  private final List<String> endings;

  Stems(Supplier<SnowballStemmer> stemmer, List<String> joints, List<String> endings) {
    this.stemmer = stemmer;
    this.joints = joints;
    this.endings = endings;
  }

  String of(String bare) {
    SnowballStemmer own = stemmer.get();
    own.setCurrent(bare);
    own.stem();
    String stem = own.getCurrent();
    return stem.length() < SHORTEST_STEM ? bare : stem;
  }

  /** Usual forms of a word, as far as the stemmer takes them for the same: ramp, ramps, ramped. */
  Set<String> forms(String bare) {
    String stem = of(bare);
    Set<String> forms = new LinkedHashSet<>();
    for (String base : List.of(bare, withoutLast(bare), stem, withoutLast(stem))) {
      for (String joint : joints) {
        for (String ending : endings) {
          String form = base + joint + ending;
          if (!form.isEmpty() && of(form).equals(stem)) {
            forms.add(form);
          }
        }
      }
    }
    return forms;
  }

  private static String withoutLast(String word) {
    return word.length() > SHORTEST_STEM ? word.substring(0, word.length() - 1) : word;
  }
}
