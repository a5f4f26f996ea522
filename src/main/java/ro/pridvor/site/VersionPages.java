package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.address.Addresses;
import ro.pridvor.difference.PlanDifference;
import ro.pridvor.difference.PlanDifference.Kind;
import ro.pridvor.difference.PlanDifference.MeasureChange;
import ro.pridvor.difference.PlanDifference.Placed;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.page.DetailParts.TextChange;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.VersionView;
import ro.pridvor.page.VersionView.ChangeView;
import ro.pridvor.page.VersionView.KindList;
import ro.pridvor.page.VersionView.Named;
import ro.pridvor.page.VersionView.TextLink;
import ro.pridvor.page.View.PlanRef;

/** The pages of the earlier texts of a plan, and of what changed from each to the next. */
final class VersionPages {
  private final Plan plan;
  private final PlanRef ref;
  private final Addresses addresses;
  private final String language;
  private final List<Link> above;
  private final List<PlanVersion> versions;
  private final List<PlanDifference> differences = new ArrayList<>();
  private final Set<String> today;

  /**
   * @param above the way down from home to the plan, and the plan
   */
  VersionPages(Plan plan, PlanRef ref, Addresses addresses, String language, List<Link> above) {
    this.plan = plan;
    this.ref = ref;
    this.addresses = addresses;
    this.language = language;
    this.above = above;
    this.versions = plan.details().versions();
    this.today = plan.measures().stream().map(Measure::id).collect(Collectors.toSet());
    for (int i = 0; i < versions.size(); i++) {
      differences.add(PlanDifference.since(plan, i));
    }
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      pages.add(text(versions.get(i)));
      pages.add(differences(i));
    }
    return pages;
  }

  /** The earlier texts with their addresses, the oldest first. */
  List<TextLink> texts() {
    return versions.stream()
        .map(
            v ->
                new TextLink(
                    v.withoutText(),
                    addresses.version(plan.id(), v.id()),
                    addresses.differences(plan.id(), v.id())))
        .toList();
  }

  /** What changed of each measure, by its id. */
  Map<String, List<TextChange>> changes() {
    Map<String, List<TextChange>> changes = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      PlanVersion version = versions.get(i);
      String page = addresses.differences(plan.id(), version.id());
      for (MeasureChange change : differences.get(i).measures()) {
        changes
            .computeIfAbsent(change.id(), id -> new ArrayList<>())
            .add(
                new TextChange(
                    version.title(), version.date(), change.kinds(), page + "#" + change.id()));
      }
    }
    return changes;
  }

  private Page text(PlanVersion version) {
    return page(
        PageKind.VERSION,
        addresses.version(plan.id(), version.id()),
        Label.of(version.title()),
        List.of(),
        new VersionView.VersionPage(
            ref,
            version.withoutText(),
            version.sections(),
            version.objectives(),
            addresses.differences(plan.id(), version.id()),
            texts()));
  }

  private Page differences(int i) {
    PlanVersion before = versions.get(i);
    Optional<PlanVersion> after =
        i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : Optional.empty();
    PlanDifference difference = differences.get(i);
    Link own = link(before);
    return page(
        PageKind.DIFFERENCES,
        addresses.differences(plan.id(), before.id()),
        Label.message("differences"),
        List.of(own),
        new VersionView.DifferencesPage(
            ref,
            before.withoutText(),
            own,
            after.map(PlanVersion::withoutText),
            after.map(this::link).orElse(Link.of(plan.shortTitle(), ref.address())),
            difference.unchanged(),
            lists(difference),
            difference.titles(),
            difference.measures().stream().map(this::view).toList()));
  }

  private Link link(PlanVersion version) {
    return Link.of(version.title(), addresses.version(plan.id(), version.id()));
  }

  private static List<KindList> lists(PlanDifference difference) {
    return Arrays.stream(Kind.values())
        .map(
            kind ->
                new KindList(
                    kind,
                    difference.of(kind).stream()
                        .map(change -> new Named(change.id(), name(change)))
                        .toList()))
        .filter(list -> !list.measures().isEmpty())
        .toList();
  }

  private ChangeView view(MeasureChange change) {
    boolean moved = change.is(Kind.MOVED);
    return new ChangeView(
        change,
        name(change),
        Optional.of(change.id())
            .filter(today::contains)
            .map(id -> addresses.measure(plan.id(), id)),
        change.before().filter(p -> moved).map(VersionPages::place),
        change.after().filter(p -> moved).map(VersionPages::place));
  }

  private static String place(Placed placed) {
    return placed.specific().code().map(c -> c.strip() + " ").orElse("")
        + placed.specific().title();
  }

  private static String name(MeasureChange change) {
    Measure measure = change.after().or(change::before).orElseThrow().measure();
    return Successions.title(measure);
  }

  private Page page(
      PageKind kind, String address, Label title, List<Link> below, VersionView view) {
    List<Link> crumbs = new ArrayList<>(above);
    crumbs.addAll(below);
    return new Page(address, kind, language, title, crumbs, view, plan.id());
  }
}
