package ro.pridvor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import ro.pridvor.model.Organisation;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.text.Folding;

/** Finds the institution that somebody means: by its id, its acronym or its name. */
record Institutions(Portal portal, ResourceBundle words) {
  private static final int SUGGESTIONS = 5;

  /** The only one that is called so. */
  Optional<Organisation> named(String written) {
    Organisation byId = portal.organisations().get(written.toLowerCase(Locale.ROOT));
    if (byId != null) {
      return Optional.of(byId);
    }
    List<Organisation> called = called(written);
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private List<Organisation> called(String written) {
    String wanted = Folding.fold(written);
    return portal.organisations().values().stream()
        .filter(
            o ->
                Folding.fold(o.name()).equals(wanted)
                    || o.acronym().map(Folding::fold).filter(wanted::equals).isPresent())
        .toList();
  }

  /** Why none was found, and what may have been meant. */
  String notFound(String written) {
    List<Organisation> called = called(written);
    if (called.size() > 1) {
      return words.getString("duty.several").formatted(written, list(called));
    }
    List<String> names = new ArrayList<>();
    for (Organisation o : portal.organisations().values()) {
      names.add(o.id());
      o.acronym().ifPresent(names::add);
    }
    List<String> near = NearMiss.several(written, names, SUGGESTIONS);
    return words
        .getString(near.isEmpty() ? "duty.unknown" : "duty.unknown.near")
        .formatted(written, String.join(", ", near));
  }

  private static String list(List<Organisation> organisations) {
    return organisations.stream()
        .map(o -> o.id() + " (" + o.name() + ")")
        .collect(Collectors.joining(", "));
  }
}
