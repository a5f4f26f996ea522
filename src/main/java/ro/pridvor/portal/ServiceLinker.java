package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.RESERVED_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.content.Content.PlaceEntry;
import ro.pridvor.content.Content.ServiceEntry;
import ro.pridvor.content.Content.ServiceMeasureEntry;
import ro.pridvor.content.Content.ServiceSourceEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Need;
import ro.pridvor.model.Service;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Enums;

/** Links services to the plans, measures, groups and organisations that they name. */
final class ServiceLinker {
  /** Folders of the services' own addresses, which no service may take. */
  private static final Set<String> RESERVED = Set.of("nevoie", "grup", "localitate", "stare");

  private final Reference groups;
  private final Reference organisations;
  private final PlanReferences plans;
  private final ProblemLog problems;

  ServiceLinker(
      PlanReferences plans, Reference groups, Reference organisations, ProblemLog problems) {
    this.plans = plans;
    this.groups = groups;
    this.organisations = organisations;
    this.problems = problems;
  }

  List<Service> link(List<ServiceEntry> entries) {
    return entries.stream().filter(this::mayStand).map(this::service).toList();
  }

  private boolean mayStand(ServiceEntry entry) {
    boolean reserved = RESERVED.contains(entry.id().value());
    if (reserved) {
      problems.add(RESERVED_ID, entry.id().at(), entry.id().value(), "@reserved.file");
    }
    return !reserved;
  }

  private Service service(ServiceEntry s) {
    return new Service(
        s.id().value(),
        s.name().value(),
        Enums.read(Service.Status.class, s.status().value()).orElse(Service.Status.PLANNED),
        s.plannedBy(),
        s.plan().flatMap(plans.plans()::resolve),
        value(s.town()),
        values(s.aliases()),
        values(s.offers()),
        s.needs().stream().flatMap(n -> Enums.read(Need.class, n.value()).stream()).toList(),
        audience(s),
        s.provider().flatMap(organisations::resolve),
        value(s.providerText()),
        s.legalType().map(t -> new Service.LegalType(t.code().value(), value(t.name()))),
        s.place().map(ServiceLinker::place),
        s.contact()
            .map(
                c ->
                    new Service.Contact(
                        value(c.phone()), value(c.sms()), value(c.email()), value(c.website()))),
        value(s.hours()),
        values(s.howToApply()),
        values(s.documents()),
        value(s.cost()),
        value(s.waitingTime()),
        values(s.languages()),
        value(s.capacity()),
        value(s.licence()),
        s.measures().stream().flatMap(m -> measure(m).stream()).toList(),
        s.confirmed().map(c -> new Service.Confirmation(c.date().value(), c.by().value())),
        s.source().map(this::source),
        value(s.note()),
        value(s.easy()));
  }

  private Service.Audience audience(ServiceEntry s) {
    return new Service.Audience(
        groups.resolve(s.targetGroups()), value(s.age()), values(s.conditions()));
  }

  private static Service.Place place(PlaceEntry p) {
    List<Service.Access> access = new ArrayList<>();
    for (Service.Feature feature : Service.Feature.values()) {
      Optional.ofNullable(p.access().get(Enums.written(feature)))
          .flatMap(answer -> Enums.read(Service.Answer.class, answer.value()))
          .ifPresent(answer -> access.add(new Service.Access(feature, answer)));
    }
    return new Service.Place(value(p.name()), value(p.town()), value(p.address()), access);
  }

  private Optional<Service.MeasureRef> measure(ServiceMeasureEntry m) {
    Optional<Service.Role> role = Enums.read(Service.Role.class, m.role().value());
    return plans
        .measure(m.plan(), m.measure())
        .flatMap(id -> role.map(r -> new Service.MeasureRef(m.plan().value(), id, r)));
  }

  private Service.Source source(ServiceSourceEntry s) {
    return new Service.Source(
        s.plan().flatMap(plans.plans()::resolve),
        value(s.document()),
        value(s.link()),
        value(s.where()),
        value(s.quote()));
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }

  private static List<String> values(List<Text> texts) {
    return texts.stream().map(Text::value).toList();
  }
}
