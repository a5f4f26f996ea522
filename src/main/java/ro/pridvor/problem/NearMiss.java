package ro.pridvor.problem;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
public final class NearMiss {
  /** Characters of a word that may be a slip of another. */
  private static final int LONGEST = 200;

  private NearMiss() {}

  /**
   * The candidate nearest to {@code written}, if it is near enough to be a slip: at most a third of
   * its letters differ once diacritics and case are set aside.
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    return near(written, candidates).findFirst();
  }

  /** The nearest few; where nothing is near, those that hold what was written. */
  public static List<String> several(String written, Collection<String> candidates, int most) {
    List<String> near = near(written, candidates).limit(most).toList();
    String wanted = fold(written);
    return near.isEmpty()
        ? candidates.stream().filter(c -> fold(c).contains(wanted)).limit(most).toList()
        : near;
  }

  private static Stream<String> near(String written, Collection<String> candidates) {
    if (written.length() > LONGEST) {
      return Stream.empty(); // no slip; and the cost grows with the square of the length
    }
    String wanted = fold(written);
    int limit = Math.max(1, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    record Scored(String candidate, int distance) {}
    return candidates.stream()
        .map(candidate -> new Scored(candidate, distance.apply(wanted, fold(candidate))))
        .filter(scored -> scored.distance() >= 0)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
        .map(Scored::candidate);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }
}
