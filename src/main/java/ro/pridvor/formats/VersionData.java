package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.difference.PlanDifference;
import ro.pridvor.difference.PlanDifference.MeasureChange;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.text.Enums;

/** Earlier texts of a plan and what changed between them, ready for JSON. */
final class VersionData {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private VersionData() {}

  /** The facts of an earlier text, with the addresses of its pages. */
  static Json.JsonObject facts(Plan plan, PlanVersion v) {
    return object()
        .with("type", "plan-version")
        .with("id", v.id())
        .with("plan", plan.id())
        .with("url", ADDRESSES.version(plan.id(), v.id()))
        .with("differences", ADDRESSES.differences(plan.id(), v.id()))
        .with("title", v.title())
        .with("date", v.date())
        .with("by", v.by())
        .with(
            "replaced",
            v.replaced().map(r -> object().with("date", r.date()).with("by", r.by()).done()))
        .with("note", v.note());
  }

  /** An earlier text, whole. */
  static Map<String, Object> whole(Plan plan, PlanVersion v) {
    return facts(plan, v)
        .with(
            "sections",
            v.sections().stream()
                .map(
                    s ->
                        object()
                            .with("id", s.id())
                            .with("title", s.title())
                            .with("text", s.text())
                            .done())
                .toList())
        .with("objectives", v.objectives().stream().map(VersionData::general).toList())
        .done();
  }

  private static Map<String, Object> general(GeneralObjective o) {
    return object()
        .with("id", o.id())
        .with("code", o.code())
        .with("title", o.title())
        .with("objectives", o.objectives().stream().map(VersionData::specific).toList())
        .done();
  }

  private static Map<String, Object> specific(SpecificObjective o) {
    return object()
        .with("id", o.id())
        .with("code", o.code())
        .with("title", o.title())
        .with("measures", o.measures().stream().map(VersionData::measure).toList())
        .done();
  }

  private static Map<String, Object> measure(Measure m) {
    return object()
        .with("id", m.id())
        .with("code", m.code())
        .with("text", m.text())
        .with("expectedResults", m.expectedResults())
        .with("indicators", m.indicators().stream().map(Indicator::text).toList())
        .with("deadline", m.deadline().map(Deadline::text))
        .with("responsible", m.responsible().texts())
        .with("partners", m.partners().texts())
        .with("funding", m.funding().texts())
        .done();
  }

  /** What changed from an earlier text to the next one. */
  static Map<String, Object> differences(Plan plan, int index) {
    List<PlanVersion> versions = plan.details().versions();
    PlanVersion before = versions.get(index);
    Optional<PlanVersion> after = versions.stream().skip(index + 1L).findFirst();
    PlanDifference difference = PlanDifference.since(plan, index);
    return object()
        .with("type", "plan-differences")
        .with("plan", plan.id())
        .with("url", ADDRESSES.differences(plan.id(), before.id()))
        .with("before", before.id())
        .with("after", after.map(PlanVersion::id))
        .with("unchanged", difference.unchanged())
        .with("measures", difference.measures().stream().map(VersionData::change).toList())
        .done();
  }

  private static Map<String, Object> change(MeasureChange c) {
    return object()
        .with("id", c.id())
        .with("kinds", c.kinds().stream().map(Enums::written).toList())
        .with("before", c.before().map(p -> measure(p.measure())))
        .with("after", c.after().map(p -> measure(p.measure())))
        .done();
  }
}
