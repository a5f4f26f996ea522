package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.AMBIGUOUS_NAME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.FundingSourceEntry;
import ro.pridvor.content.Content.OrganisationEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;

/** Which names are known where: an acronym of one town's unit means nothing in another's plan. */
final class NameScopes {
  private final Content content;
  private final ProblemLog problems;
  private final Map<String, CellReader> byAuthority = new HashMap<>();
  private final CellReader funding;

  NameScopes(Content content, ProblemLog problems) {
    this.content = content;
    this.problems = problems;
    NameIndex index = new NameIndex();
    for (FundingSourceEntry source : content.fundingSources()) {
      Stream.concat(Stream.of(source.name()), source.aliases().stream())
          .forEach(name -> add(index, name, source.id().value()));
    }
    this.funding = new CellReader(index);
  }

  CellReader funding() {
    return funding;
  }

  /** Reads the names of organisations as they are understood in plans of an authority. */
  CellReader organisations(String authority) {
    return byAuthority.computeIfAbsent(authority, id -> new CellReader(index(id)));
  }

  private NameIndex index(String authority) {
    NameIndex index = new NameIndex();
    addAll(index, content.organisations().stream().filter(o -> o.scope().isEmpty()).toList());
    NameIndex scoped = new NameIndex();
    List<OrganisationEntry> own =
        content.organisations().stream()
            .filter(o -> o.scope().filter(s -> s.value().equals(authority)).isPresent())
            .toList();
    addAll(scoped, own);
    own.forEach(o -> names(o).forEach(name -> index.add(name.value(), o.id().value())));
    return index;
  }

  private void addAll(NameIndex index, List<OrganisationEntry> organisations) {
    for (OrganisationEntry organisation : organisations) {
      names(organisation).forEach(name -> add(index, name, organisation.id().value()));
    }
  }

  private static Stream<Text> names(OrganisationEntry o) {
    return Stream.of(Stream.of(o.name()), o.acronym().stream(), o.aliases().stream())
        .flatMap(s -> s);
  }

  private void add(NameIndex index, Text name, String id) {
    Optional<String> other = index.add(name.value(), id);
    other.ifPresent(first -> problems.add(AMBIGUOUS_NAME, name.at(), name.value(), first, id));
  }
}
