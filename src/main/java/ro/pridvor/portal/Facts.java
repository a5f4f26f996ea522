package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;
import static ro.pridvor.problem.ProblemKind.OFFICER_PLACEHOLDER;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.AccessibilityEntry;
import ro.pridvor.content.Content.PortalEntry;
import ro.pridvor.content.Content.TermSourceEntry;
import ro.pridvor.content.Content.TranslatedEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Formats;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.PortalFacts.Accessibility;
import ro.pridvor.model.PortalFacts.Conformity;
import ro.pridvor.model.PortalFacts.Publisher;
import ro.pridvor.model.PortalFacts.Translated;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Enums;
import ro.pridvor.text.WebAddress;

/** The facts of the portal itself and its glossary. */
final class Facts {
  /** The editions of a portal that does not say which it wants. */
  private static final List<String> ALL_EDITIONS = List.of(PortalFacts.LARGE_PRINT);

  /** Hosts that exist for examples only (RFC 2606). */
  private static final Pattern DEMONSTRATION =
      Pattern.compile("^https?://[^/:]+\\.example([/:]|$)");

  /** What forms and models have where a name goes. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "de completat|completați|nume(le)? (și )?prenume|[.…_]{3,}|…|^\\W*$|\\bX{2,}\\b|\\bTODO\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Facts() {}

  static PortalFacts portal(Content content, ProblemLog problems) {
    PortalEntry p = content.portal();
    Dates.check(p.accessibility().prepared(), "prepared", problems);
    Dates.check(p.accessibility().reviewed(), "reviewed", problems);
    checkOfficer(p, problems);
    return new PortalFacts(
        p.title().value(),
        p.id().map(Text::value).orElse(p.publisher().name().value()),
        value(p.tagline()),
        new Publisher(
            p.publisher().name().value(),
            value(p.publisher().email()),
            value(p.publisher().phone()),
            value(p.publisher().address()),
            value(p.publisher().website())),
        siteRoot(p.baseUrl(), problems),
        values(p.languages()),
        p.editions().map(Facts::values).orElse(ALL_EDITIONS),
        p.theme().value(),
        date(p.date(), problems),
        value(p.correctionsEmail()),
        value(p.correctionsUrl()),
        accessibility(p.accessibility()),
        p.redirects().stream()
            .map(r -> new PortalFacts.Redirect(r.from().value(), r.to().value()))
            .toList(),
        p.formats()
            .map(entry -> FormatFacts.of(entry, language(p.languages())))
            .orElse(Formats.NONE),
        content.images().stream()
            .map(i -> new PortalFacts.Image(i.name(), i.width(), i.height()))
            .toList());
  }

  /** An address that has the right form but no possible host or path is refused, not left out. */
  private static Optional<String> siteRoot(Optional<Text> written, ProblemLog problems) {
    Optional<String> root = value(written).flatMap(WebAddress::siteRoot);
    written
        .filter(address -> root.isEmpty() && WebAddress.isSite(address.value()))
        .ifPresent(
            address ->
                problems.add(
                    INVALID_VALUE, address.at(), address.value(), "base-url", "@form.site"));
    return root;
  }

  static String language(List<Text> languages) {
    return values(languages).stream().findFirst().orElse("ro");
  }

  /** A statement under the law names a person; only a demonstration may leave that open. */
  private static void checkOfficer(PortalEntry p, ProblemLog problems) {
    boolean demonstration =
        value(p.baseUrl()).filter(url -> DEMONSTRATION.matcher(url).find()).isPresent();
    p.accessibility()
        .officer()
        .filter(officer -> !demonstration && PLACEHOLDER.matcher(officer.value()).find())
        .ifPresent(officer -> problems.add(OFFICER_PLACEHOLDER, officer.at(), officer.value()));
  }

  private static LocalDate date(Text date, ProblemLog problems) {
    try {
      return LocalDate.parse(date.value());
    } catch (DateTimeParseException e) {
      problems.add(INVALID_VALUE, date.at(), date.value(), "date", "@form.day");
      return LocalDate.EPOCH;
    }
  }

  private static Accessibility accessibility(AccessibilityEntry a) {
    return new Accessibility(
        a.status().flatMap(s -> Enums.read(Conformity.class, s.value())).orElse(Conformity.PARTIAL),
        value(a.declaredBy()),
        value(a.method()),
        Dates.written(a.prepared()),
        Dates.written(a.reviewed()),
        value(a.officer()),
        value(a.email()),
        value(a.phone()),
        translated(a.knownIssues()),
        translated(a.disproportionate()),
        translated(a.outOfScope()));
  }

  private static List<Translated> translated(List<TranslatedEntry> texts) {
    return texts.stream()
        .map(each -> new Translated(each.text().value(), each.translations()))
        .toList();
  }

  static Glossary glossary(Content content, Reference ids, Reference plans) {
    content.terms().forEach(t -> t.source().ifPresent(s -> plans.resolve(s.plan())));
    content.abbreviations().forEach(a -> a.source().ifPresent(s -> plans.resolve(s.plan())));
    List<Glossary.Term> terms =
        content.terms().stream()
            .filter(t -> ids.define(t.id()))
            .map(
                t ->
                    new Glossary.Term(
                        t.id().value(),
                        t.term().value(),
                        t.definition().value(),
                        values(t.synonyms()),
                        t.source().map(Facts::source),
                        value(t.note())))
            .toList();
    List<Glossary.Abbreviation> abbreviations =
        content.abbreviations().stream()
            .filter(a -> ids.define(a.id()))
            .map(
                a ->
                    new Glossary.Abbreviation(
                        a.id().value(),
                        a.abbreviation().value(),
                        a.expansion().value(),
                        values(a.alsoPrinted()),
                        value(a.scope()),
                        a.source().map(Facts::source),
                        value(a.note())))
            .toList();
    return new Glossary(terms, abbreviations);
  }

  private static Glossary.TermSource source(TermSourceEntry s) {
    return new Glossary.TermSource(s.plan().value(), value(s.where()));
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }

  private static List<String> values(List<Text> texts) {
    return texts.stream().map(Text::value).toList();
  }
}
