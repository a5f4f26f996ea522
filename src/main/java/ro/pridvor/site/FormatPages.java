package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.address.Edition;
import ro.pridvor.model.Formats;
import ro.pridvor.model.Formats.FileType;
import ro.pridvor.model.Formats.Subject;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.ServiceState;
import ro.pridvor.page.ContentLanguage;
import ro.pridvor.page.FileLink;
import ro.pridvor.page.FormatParts;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ServiceView;
import ro.pridvor.page.View;

/**
 * The files that say the same as pages: their names, links to them on those pages, and the page
 * that lists them all. The files are in the language of the content; pages in other languages link
 * to the same ones.
 */
final class FormatPages {
  private static final String FOLDER = "formate/";

  private final PortalFacts facts;

  FormatPages(PortalFacts facts) {
    this.facts = facts;
  }

  /** How many pages list the files. */
  int count() {
    return facts.formats().isEmpty() ? 0 : facts.languages().size();
  }

  /** The page with links to the files that say the same, if there are any. */
  Page link(Page page) {
    List<FileLink> files = subject(page).map(subject -> files(page, subject)).orElse(List.of());
    return files.isEmpty() ? page : page.with(files);
  }

  /** The pages of all files, one in each language. */
  List<Page> lists(List<Page> linked) {
    if (facts.formats().isEmpty()) {
      return List.of();
    }
    return facts.languages().stream().map(language -> list(language, linked)).toList();
  }

  private static Optional<Subject> subject(Page page) {
    if (page.edition() != Edition.NORMAL) {
      return Optional.empty();
    }
    return switch (page.kind()) {
      case PLAN -> Optional.of(Subject.PLANS);
      case SERVICE -> Optional.of(Subject.SERVICES);
      case FIND_HELP_NEED -> Optional.of(Subject.HELP);
      case ACCESSIBILITY -> Optional.of(Subject.ACCESSIBILITY);
      case UPDATE -> Optional.of(Subject.NEWS);
      default -> Optional.empty();
    };
  }

  /** Names begin with the name of the page's folder, so that they sort and say what they hold. */
  private List<FileLink> files(Page page, Subject subject) {
    Formats formats = facts.formats();
    String address = page.atRoot();
    boolean foreign =
        ContentLanguage.of(page.view()).filter(own -> !own.equals(facts.language())).isPresent();
    String[] parts = address.split("/");
    String stem = address + FOLDER + parts[parts.length - 1];
    List<FileLink> files = new ArrayList<>();
    for (FileType type : formats.of(subject)) {
      if (foreign && !type.forAnyLanguage()) {
        continue;
      }
      if (type == FileType.PDF) {
        formats
            .points()
            .forEach(
                size -> files.add(new FileLink(type, size, stem + "-litere-" + size + ".pdf")));
      } else {
        files.add(new FileLink(type, 0, stem + "." + type.extension()));
      }
    }
    return List.copyOf(files);
  }

  private static Optional<ServiceState> state(Page page) {
    return page.view() instanceof ServiceView.ServicePage service
        ? Optional.of(service.state())
        : Optional.empty();
  }

  private Page list(String language, List<Page> linked) {
    Map<Subject, List<FormatParts.FormatsRow>> rows = new EnumMap<>(Subject.class);
    linked.stream()
        .filter(page -> page.language().equals(language) && !page.files().isEmpty())
        .sorted(Comparator.comparing(Page::address))
        .forEach(
            page ->
                rows.computeIfAbsent(subject(page).orElseThrow(), s -> new ArrayList<>())
                    .add(
                        new FormatParts.FormatsRow(
                            new Link(page.title(), page.address()), page.files(), state(page))));
    List<FormatParts.FormatsSection> sections = new ArrayList<>();
    rows.forEach((subject, own) -> sections.add(new FormatParts.FormatsSection(subject, own)));
    Addresses addresses = Addresses.of(language, facts);
    return new Page(
        addresses.formats(),
        PageKind.FORMATS,
        language,
        Label.message("nav.formats"),
        List.of(Link.message("nav.home", addresses.home())),
        new View.FormatsPage(sections),
        "");
  }
}
