package ro.pridvor.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ro.pridvor.content.Content.AbbreviationEntry;
import ro.pridvor.content.Content.AccessibilityEntry;
import ro.pridvor.content.Content.ContactEntry;
import ro.pridvor.content.Content.FormatsEntry;
import ro.pridvor.content.Content.FundingSourceEntry;
import ro.pridvor.content.Content.OrganisationEntry;
import ro.pridvor.content.Content.PortalEntry;
import ro.pridvor.content.Content.PublisherEntry;
import ro.pridvor.content.Content.RedirectEntry;
import ro.pridvor.content.Content.TargetGroupEntry;
import ro.pridvor.content.Content.TermEntry;
import ro.pridvor.content.Content.TermSourceEntry;
import ro.pridvor.content.Content.TranslatedEntry;

/** Reads the files that serve all plans into entries. */
final class PortalFiles {
  private static final List<String> TRANSLATIONS = List.of("en", "hu");

  private PortalFiles() {}

  static PortalEntry portal(Fields f) {
    Optional<Fields> corrections = f.child("corrections", x -> x);
    return new PortalEntry(
        f.required("title"),
        f.text("id"),
        f.text("tagline"),
        f.child("publisher", PortalFiles::publisher)
            .orElseGet(() -> publisher(Fields.of(new YamlNode.Mapping(List.of(), f.at())))),
        f.text("base-url"),
        f.texts("languages"),
        f.textsIfPresent("editions"),
        f.required("theme"),
        f.required("date"),
        corrections.flatMap(c -> c.text("email")),
        corrections.flatMap(c -> c.text("url")),
        accessibility(f.child("accessibility", x -> x).orElse(Fields.of(empty(f)))),
        f.list("redirects", r -> new RedirectEntry(r.required("from"), r.required("to"))),
        f.child("formats", PortalFiles::formats),
        f.at());
  }

  private static FormatsEntry formats(Fields f) {
    Map<String, List<Text>> made = new TreeMap<>();
    for (String subject : List.of("plans", "services", "help", "accessibility", "news")) {
      if (f.has(subject)) {
        made.put(subject, f.texts(subject));
      }
    }
    Fields braille = f.child("braille", x -> x).orElse(Fields.of(empty(f)));
    return new FormatsEntry(
        made,
        f.texts("large-print"),
        braille.integer("columns"),
        braille.integer("lines"),
        braille.text("brackets"),
        braille.flag("letter-sign", true));
  }

  private static YamlNode empty(Fields f) {
    return new YamlNode.Mapping(List.of(), f.at());
  }

  private static PublisherEntry publisher(Fields f) {
    return new PublisherEntry(
        f.required("name"), f.text("email"), f.text("phone"), f.text("address"), f.text("website"));
  }

  private static AccessibilityEntry accessibility(Fields f) {
    return new AccessibilityEntry(
        f.text("status"),
        f.text("declared-by"),
        f.text("method"),
        f.text("prepared"),
        f.text("reviewed"),
        f.text("officer"),
        f.text("email"),
        f.text("phone"),
        translated(f, "known-issues"),
        translated(f, "disproportionate"),
        translated(f, "out-of-scope"));
  }

  /** Texts of a list, each with its translations if it has any. */
  private static List<TranslatedEntry> translated(Fields f, String key) {
    return f.items(key)
        .map(
            item ->
                Fields.scalar(item)
                    .map(s -> new TranslatedEntry(new Text(s.text().strip(), s.at()), Map.of()))
                    .orElseGet(() -> translated(Fields.of(item))))
        .filter(entry -> !entry.text().value().isEmpty())
        .toList();
  }

  private static TranslatedEntry translated(Fields f) {
    Map<String, String> translations = new TreeMap<>();
    for (String language : f.keys()) {
      f.text(language)
          .filter(text -> !language.equals("text"))
          .ifPresent(text -> translations.put(language, text.value()));
    }
    return new TranslatedEntry(f.required("text"), translations);
  }

  static TargetGroupEntry targetGroup(Fields f) {
    Map<String, String> translations = new TreeMap<>();
    for (String language : TRANSLATIONS) {
      f.text("name-" + language).ifPresent(name -> translations.put(language, name.value()));
    }
    return new TargetGroupEntry(
        f.required("id"),
        f.required("name"),
        Stream.concat(f.text("parent").stream(), f.texts("parents").stream()).toList(),
        f.texts("synonyms"),
        translations,
        f.text("easy"),
        f.text("note"),
        f.flag("featured", false),
        f.flag("everyone", false));
  }

  static OrganisationEntry organisation(Fields f) {
    return new OrganisationEntry(
        f.required("id"),
        f.required("name"),
        f.text("acronym"),
        f.texts("aliases"),
        f.required("kind"),
        f.text("scope"),
        f.text("parent"),
        f.text("easy"),
        f.text("note"),
        f.child("contact", PortalFiles::contact));
  }

  private static ContactEntry contact(Fields f) {
    return new ContactEntry(
        f.text("address"),
        f.text("phone"),
        f.text("sms"),
        f.text("email"),
        f.text("website"),
        f.text("hours"));
  }

  static FundingSourceEntry fundingSource(Fields f) {
    return new FundingSourceEntry(
        f.required("id"),
        f.required("name"),
        f.texts("aliases"),
        f.text("parent"),
        f.text("easy"),
        f.text("note"));
  }

  static TermEntry term(Fields f) {
    return new TermEntry(
        f.required("id"),
        f.required("term"),
        f.required("definition"),
        f.texts("synonyms"),
        f.child("source", PortalFiles::termSource),
        f.text("note"));
  }

  static AbbreviationEntry abbreviation(Fields f) {
    return new AbbreviationEntry(
        f.required("id"),
        f.required("abbreviation"),
        f.required("expansion"),
        f.texts("also-printed"),
        f.text("scope"),
        f.child("source", PortalFiles::termSource),
        f.text("note"));
  }

  private static TermSourceEntry termSource(Fields f) {
    return new TermSourceEntry(f.required("plan"), f.text("where"));
  }
}
