package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.CYCLIC_PARENT;
import static ro.pridvor.problem.ProblemKind.UNUSED_FUNDING_SOURCE;
import static ro.pridvor.problem.ProblemKind.UNUSED_ORGANISATION;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.FundingSourceEntry;
import ro.pridvor.content.Content.OrganisationEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.TargetGroupEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.FreePage;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Report;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.model.Update;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.text.Enums;

/** Makes one linked portal of all content. */
public final class PortalLinker {
  private final ProblemLog problems;
  private final LinkCache cache;

  public PortalLinker(ProblemLog problems) {
    this(problems, new LinkCache());
  }

  /**
   * @param cache plans linked before; they are linked again only if they, or what they refer to,
   *     have changed
   */
  public PortalLinker(ProblemLog problems, LinkCache cache) {
    this.problems = problems;
    this.cache = cache;
  }

  /** Links everything; what could not be resolved is reported and left out of the relations. */
  public Portal link(Content content) {
    Reference groups = new Reference("target-groups.yaml", problems);
    Reference organisations = new Reference("organisations.yaml", problems);
    Reference sources = new Reference("funding-sources.yaml", problems);
    Reference planIds = new Reference("plans/", problems);
    content.plans().forEach(p -> planIds.define(p.id()));
    content.plans().forEach(p -> p.replacedBy().ifPresent(planIds::resolve));
    content.targetGroups().forEach(g -> groups.define(g.id()));
    content.organisations().forEach(o -> organisations.define(o.id()));
    content.fundingSources().forEach(f -> sources.define(f.id()));
    checkParents(content, groups, organisations, sources);

    cache.begin(content);
    Map<String, SourcePosition> positions = new HashMap<>();
    List<Plan> plans = new ArrayList<>();
    for (PlanEntry entry : content.plans()) {
      LinkCache.Linked linked = cache.link(entry, groups, organisations);
      positions.putAll(linked.positions());
      problems.addAll(linked.problems());
      plans.add(linked.plan());
    }
    problems.addAll(cache.problems());
    Map<String, TargetGroup> groupsById = byId(content.targetGroups(), PortalLinker::group);
    Relations relations = new Relations(plans, groupsById);
    PlanReferences references = new PlanReferences(content, problems);
    DetailFacts.check(content, sources, references, problems);
    List<Service> services =
        new ServiceLinker(references, groups, organisations, problems).link(content.services());
    content.services().forEach(s -> positions.put(Portal.serviceKey(s.id().value()), s.at()));
    List<Update> updates = new UpdateLinker(content, references, problems).link(content.updates());
    content.updates().forEach(u -> positions.put(Portal.updateKey(u.id().value()), u.at()));
    content.pages().forEach(p -> positions.put(Portal.pageKey(p.id()), p.at()));
    new RedirectCheck(problems).check(content.portal().redirects());
    content
        .portal()
        .redirects()
        .forEach(r -> positions.putIfAbsent(Portal.redirectKey(r.from().value()), r.from().at()));
    FormatFacts.check(content, Facts.language(content.portal().languages()), problems);
    if (!problems.hasErrors()) { // a file that could not be read may hold the names
      warnOfUnused(content, relations, plans, services);
    }
    return new Portal(
        Facts.portal(content, problems),
        List.copyOf(plans),
        groupsById,
        byId(content.organisations(), PortalLinker::organisation),
        byId(content.fundingSources(), PortalLinker::fundingSource),
        Facts.glossary(content, new Reference("glossary.yaml", problems), planIds),
        services,
        updates,
        content.pages().stream()
            .map(p -> new FreePage(p.id(), p.title(), p.text().value()))
            .toList(),
        relations.measures(),
        relations.byGroup(),
        relations.answering(),
        relations.partnering(),
        relations.byFunding(),
        ServiceRelations.of(services, groupsById),
        UpdateRelations.of(updates),
        Collections.unmodifiableMap(positions));
  }

  private void checkParents(
      Content content, Reference groups, Reference organisations, Reference sources) {
    Map<String, List<Text>> groupParents = new TreeMap<>();
    Map<String, List<Text>> organisationParents = new TreeMap<>();
    Map<String, List<Text>> sourceParents = new TreeMap<>();
    for (TargetGroupEntry g : content.targetGroups()) {
      groupParents.put(g.id().value(), g.parents());
    }
    for (OrganisationEntry o : content.organisations()) {
      organisationParents.put(o.id().value(), o.parent().stream().toList());
      o.scope().ifPresent(organisations::resolve);
    }
    content.abbreviations().forEach(a -> a.scope().ifPresent(organisations::resolve));
    for (FundingSourceEntry f : content.fundingSources()) {
      sourceParents.put(f.id().value(), f.parent().stream().toList());
    }
    checkTree(groupParents, groups);
    checkTree(organisationParents, organisations);
    checkTree(sourceParents, sources);
  }

  private void checkTree(Map<String, List<Text>> parents, Reference known) {
    parents.forEach(
        (id, own) -> {
          for (Text parent : own) {
            known.resolve(parent);
            if (above(parent.value(), parents).contains(id)) {
              problems.add(CYCLIC_PARENT, parent.at(), id);
            }
          }
        });
  }

  /** An id and all that stand above it. */
  private static Set<String> above(String id, Map<String, List<Text>> parents) {
    Set<String> all = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(id));
    while (!next.isEmpty()) {
      String current = next.remove();
      if (all.add(current)) {
        parents.getOrDefault(current, List.of()).forEach(parent -> next.add(parent.value()));
      }
    }
    return all;
  }

  /** The sources of amounts: of measures, of reports, of the tables of an annual plan. */
  private static Stream<String> paying(Plan plan) {
    return Stream.of(
            plan.measures().stream()
                .flatMap(m -> m.details().budget().stream())
                .flatMap(line -> line.source().stream()),
            plan.details().reports().stream()
                .flatMap(Report::written)
                .flatMap(entry -> entry.spent().stream())
                .flatMap(spent -> spent.source().stream()),
            plan.details().annual().stream()
                .flatMap(table -> table.sums().stream())
                .flatMap(sum -> sum.source().stream()))
        .flatMap(sources -> sources);
  }

  private void warnOfUnused(
      Content content, Relations relations, List<Plan> plans, List<Service> services) {
    Set<String> used = new HashSet<>(relations.answering().keySet());
    used.addAll(relations.partnering().keySet());
    plans.forEach(plan -> used.add(plan.authority()));
    services.forEach(service -> service.provider().ifPresent(used::add));
    for (OrganisationEntry o : content.organisations()) {
      o.parent().ifPresent(parent -> used.add(parent.value()));
      o.scope().ifPresent(scope -> used.add(scope.value()));
    }
    boolean begun = plans.stream().anyMatch(plan -> !plan.objectives().isEmpty());
    for (OrganisationEntry o : begun ? content.organisations() : List.<OrganisationEntry>of()) {
      if (!used.contains(o.id().value()) && !o.kind().value().equals("category")) {
        problems.add(UNUSED_ORGANISATION, o.id().at(), o.name().value());
      }
    }
    Set<String> funding = new HashSet<>(relations.byFunding().keySet());
    content.fundingSources().forEach(f -> f.parent().ifPresent(p -> funding.add(p.value())));
    plans.forEach(plan -> paying(plan).forEach(funding::add));
    boolean named = !relations.byFunding().isEmpty(); // a portal that just begins names none
    for (FundingSourceEntry f : named ? content.fundingSources() : List.<FundingSourceEntry>of()) {
      if (!funding.contains(f.id().value())) {
        problems.add(UNUSED_FUNDING_SOURCE, f.id().at(), f.name().value());
      }
    }
  }

  private static <E, T> Map<String, T> byId(List<E> entries, Function<E, Map.Entry<String, T>> f) {
    Map<String, T> byId = new LinkedHashMap<>();
    entries.stream()
        .map(f)
        .filter(entry -> !entry.getKey().isEmpty())
        .forEach(entry -> byId.putIfAbsent(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(byId);
  }

  private static Map.Entry<String, TargetGroup> group(TargetGroupEntry g) {
    return Map.entry(
        g.id().value(),
        new TargetGroup(
            g.id().value(),
            g.name().value(),
            g.parents().stream().map(Text::value).toList(),
            g.synonyms().stream().map(Text::value).toList(),
            g.translations(),
            value(g.easy()),
            value(g.note()),
            g.featured(),
            g.everyone()));
  }

  private static Map.Entry<String, Organisation> organisation(OrganisationEntry o) {
    return Map.entry(
        o.id().value(),
        new Organisation(
            o.id().value(),
            o.name().value(),
            value(o.acronym()),
            Enums.read(Organisation.Kind.class, o.kind().value())
                .orElse(Organisation.Kind.CATEGORY),
            value(o.scope()),
            value(o.parent()),
            value(o.easy()),
            value(o.note()),
            o.contact()
                .map(
                    c ->
                        new Organisation.Contact(
                            value(c.address()),
                            value(c.phone()),
                            value(c.sms()),
                            value(c.email()),
                            value(c.website()),
                            value(c.hours())))));
  }

  private static Map.Entry<String, FundingSource> fundingSource(FundingSourceEntry f) {
    return Map.entry(
        f.id().value(),
        new FundingSource(
            f.id().value(), f.name().value(), value(f.parent()), value(f.easy()), value(f.note())));
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }
}
