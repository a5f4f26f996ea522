package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.SIMILAR_ORGANISATIONS;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.OrganisationEntry;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Folding;

/** Organisations that stand twice in the list under two spellings of one name. */
final class OrganisationNames {
  private static final int SHORTEST = 10;
  private static final int SLIP = 2;

  private OrganisationNames() {}

  static void check(Content content, ProblemLog problems) {
    List<OrganisationEntry> all = content.organisations();
    List<String> folded = all.stream().map(o -> fold(o.name().value())).toList();
    LevenshteinDistance distance = new LevenshteinDistance(SLIP);
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean near =
            Math.min(folded.get(i).length(), folded.get(j).length()) >= SHORTEST
                && Math.abs(folded.get(i).length() - folded.get(j).length()) <= SLIP
                && distance.apply(folded.get(i), folded.get(j)) >= 0;
        if (near && couldMeanOne(all.get(i), all.get(j))) {
          problems.add(
              SIMILAR_ORGANISATIONS,
              all.get(i).name().at(),
              all.get(i).name().value(),
              all.get(j).name().value(),
              Integer.toString(all.get(j).name().at().line()));
        }
      }
    }
  }

  /** Two towns may each have a unit of the same name; a number tells two schools apart. */
  private static boolean couldMeanOne(OrganisationEntry one, OrganisationEntry other) {
    boolean sameScope =
        one.scope().isEmpty()
            || other.scope().isEmpty()
            || one.scope().get().value().equals(other.scope().get().value());
    boolean sameParent =
        one.parent().map(t -> t.value()).equals(other.parent().map(t -> t.value()));
    return sameScope && sameParent && digits(one).equals(digits(other));
  }

  private static String digits(OrganisationEntry organisation) {
    return organisation.name().value().replaceAll("\\D+", " ");
  }

  private static String fold(String name) {
    return Folding.fold(name).replaceAll("\\W+", " ").strip();
  }
}
