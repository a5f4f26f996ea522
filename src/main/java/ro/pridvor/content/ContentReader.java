package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.COPY_OF_FILE;
import static ro.pridvor.problem.ProblemKind.DOCUMENT_TOO_LARGE;
import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;
import static ro.pridvor.problem.ProblemKind.MISSING_FILE;
import static ro.pridvor.problem.ProblemKind.UNCONFIRMED_PROPOSALS;
import static ro.pridvor.problem.ProblemKind.UNEXPECTED_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.content.Content.FreePageEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.ServiceEntry;
import ro.pridvor.content.Content.UpdateEntry;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.text.Slug;

/**
 * Reads and checks a whole {@code content/} folder.
 *
 * <pre>{@code
 * ProblemLog problems = new ProblemLog();
 * Optional<Content> content = new ContentReader(Path.of("content"), problems).read();
 * }</pre>
 *
 * <p>All problems of all files go to the log in one run. Content is returned whenever {@code
 * portal.yaml} could be read, so that later steps can report theirs in the same run.
 */
public final class ContentReader {
  /** Written by the program, for its next run: no content of a page. */
  public static final String PUBLISHED_ADDRESSES = "published-addresses.txt";

  /** Bytes of a document that is published beside its plan; readers have telephones. */
  private static final long MAX_DOCUMENT = 100L << 20;

  private final ContentFolder folder;
  private final ProblemLog problems;
  private final ParseCache cache;
  private final Map<FileKind, Fields> singles = new EnumMap<>(FileKind.class);
  private final Map<String, PlanFolder> plans = new TreeMap<>();
  private final List<ServiceEntry> services = new ArrayList<>();
  private final List<UpdateEntry> updates = new ArrayList<>();
  private final List<FreePageEntry> pages = new ArrayList<>();

  public ContentReader(Path root, ProblemLog problems) {
    this(root, problems, new ParseCache());
  }

  /**
   * @param cache files parsed by earlier readers of the same folder; they are read again only if
   *     they have changed
   */
  public ContentReader(Path root, ProblemLog problems, ParseCache cache) {
    this.cache = cache;
    this.folder = new ContentFolder(root, problems);
    this.problems = problems;
  }

  /** The content, or nothing if there is too little of it to go on. */
  public Optional<Content> read() {
    List<String> files = folder.files();
    List<Parsed> parsed =
        files.parallelStream()
            .filter(this::isContent)
            .filter(file -> StrayFiles.original(file, files).isEmpty())
            .map(file -> cache.get(file, folder.path(file), () -> parse(file)))
            .toList();
    parsed.forEach(this::take);
    files.forEach(file -> reportCopy(file, files));
    plans.values().forEach(plan -> plan.eachText(new ObjectiveOrder(problems)::check));
    cache.retain(files);
    if (!singles.containsKey(FileKind.PORTAL)) {
      if (folder.exists() && !files.contains("portal.yaml")) {
        missing("portal.yaml");
      }
      return Optional.empty();
    }
    Content content = content(files);
    content.plans().forEach(plan -> checkPlan(plan, files));
    return Optional.of(content);
  }

  /** A copy may hold the newer words: it is neither published nor passed over. */
  private void reportCopy(String file, List<String> files) {
    StrayFiles.original(file, files)
        .ifPresent(
            original ->
                problems.add(
                    COPY_OF_FILE, SourcePosition.ofFile(folder.shown(file)), file, original));
  }

  private boolean isContent(String file) {
    return !file.startsWith("schemas/") && !file.equals(PUBLISHED_ADDRESSES);
  }

  /** One file, read on any thread. */
  private Parsed parse(String file) {
    ProblemLog log = new ProblemLog();
    Optional<FileKind> kind = FileKind.of(file);
    if (kind.filter(k -> k == FileKind.UPDATE).isPresent()) {
      Optional<UpdateEntry> update = update(file, log);
      return new Parsed(
          file, kind, Optional.empty(), Optional.empty(), Optional.empty(), update, log.sorted());
    }
    if (kind.isPresent()) {
      Optional<Fields> fields = fields(file, kind.get(), log);
      Optional<GeneralObjectiveEntry> objective =
          fields.filter(f -> kind.get() == FileKind.OBJECTIVE).map(PlanFiles::generalObjective);
      return new Parsed(
          file, kind, fields, objective, Optional.empty(), Optional.empty(), log.sorted());
    }
    Optional<FreePageEntry> page = Optional.empty();
    if (file.matches(FileKind.FREE_PAGE)) {
      page =
          folder.read(file, log).map(text -> FreePages.read(file, folder.shown(file), text, log));
    } else if (!isAttachment(file)) {
      log.add(unexpected(file));
    }
    return new Parsed(
        file, kind, Optional.empty(), Optional.empty(), page, Optional.empty(), log.sorted());
  }

  private Problem unexpected(String file) {
    boolean copy = StrayFiles.looksLikeCopy(file);
    Problem problem =
        Problem.of(
            UNEXPECTED_FILE,
            SourcePosition.ofFile(folder.shown(file)),
            file,
            copy ? "@unexpected.copy" : "@unexpected.other");
    return copy ? problem : problem.suggesting(FileKind.meant(file));
  }

  /** Files are taken in the order of their names, whatever the order they were read in. */
  private void take(Parsed parsed) {
    problems.addAll(parsed.problems());
    parsed.page().ifPresent(pages::add);
    parsed.update().ifPresent(updates::add);
    parsed.fields().ifPresent(fields -> store(parsed, fields));
  }

  /** Source documents lie beside the plan that names them; the publisher copies those named. */
  private static boolean isAttachment(String file) {
    return file.matches("plans/[^/]+/[^/]+\\.(txt|pdf|odt|docx|xlsx|ods|csv)")
        || file.matches(Images.PATH);
  }

  private Optional<UpdateEntry> update(String file, ProblemLog log) {
    return folder
        .read(file, log)
        .flatMap(text -> UpdateFiles.split(folder.shown(file), text, log))
        .flatMap(
            halves ->
                fields(file, halves.facts(), FileKind.UPDATE, log)
                    .map(facts -> UpdateFiles.update(id(file), facts, halves.body())));
  }

  private Optional<Fields> fields(String file, FileKind kind, ProblemLog log) {
    return folder.read(file, log).flatMap(text -> fields(file, text, kind, log));
  }

  private Optional<Fields> fields(String file, String text, FileKind kind, ProblemLog log) {
    return new YamlReader(folder.shown(file), log)
        .read(text)
        .map(
            written -> {
              YamlNode root = cache.schemas().understood(kind, written);
              cache.schemas().check(kind, root, log);
              new PlainFields(log).check(root);
              if (kind == FileKind.OBJECTIVE
                  || kind == FileKind.REPORT
                  || kind == FileKind.ANNUAL) {
                new NumberCheck(log).check(root);
              }
              if (kind != FileKind.UPDATE) {
                reportProposals(file, text, log);
              }
              if (kind == FileKind.REPORT) {
                new ReportFingerprint(log).check(root);
              }
              return Fields.of(root);
            });
  }

  /** One problem a file that gives all lines: an imported plan may have hundreds. */
  private void reportProposals(String file, String text, ProblemLog log) {
    List<Integer> lines = ProposalMarks.lines(text);
    if (!lines.isEmpty()) {
      log.add(
          UNCONFIRMED_PROPOSALS,
          new SourcePosition(folder.shown(file), lines.get(0), 1),
          Integer.toString(lines.size()),
          lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  private void store(Parsed parsed, Fields fields) {
    String file = parsed.file();
    FileKind kind = parsed.kind().orElseThrow();
    switch (kind) {
      case PLAN -> plan(file).takePlan(fields);
      case PROPOSALS -> plan(file).takeProposals(fields);
      case ANNUAL -> plan(file).takeAnnual(fields);
      case REPORT -> plan(file).takeReport(file, fields);
      case VERSION -> plan(file).takeVersion(file, fields);
      case OBJECTIVE -> plan(file).takeObjective(file, parsed.objective().orElseThrow());
      case SERVICE -> services.add(ServiceFiles.service(id(file), fields));
      default -> singles.put(kind, fields);
    }
  }

  private PlanFolder plan(String file) {
    return plans.computeIfAbsent(file.split("/")[1], id -> new PlanFolder());
  }

  private Content content(List<String> files) {
    return new Content(
        PortalFiles.portal(singles.get(FileKind.PORTAL)),
        list(FileKind.TARGET_GROUPS, "groups", PortalFiles::targetGroup),
        list(FileKind.ORGANISATIONS, "organisations", PortalFiles::organisation),
        list(FileKind.FUNDING_SOURCES, "sources", PortalFiles::fundingSource),
        list(FileKind.GLOSSARY, "terms", PortalFiles::term),
        list(FileKind.GLOSSARY, "abbreviations", PortalFiles::abbreviation),
        planEntries(files),
        List.copyOf(services),
        List.copyOf(updates),
        List.copyOf(pages),
        Images.read(folder, files, problems));
  }

  /** Of a file whose name is its published address. */
  private Text id(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    return new Text(name, SourcePosition.ofFile(folder.shown(file)));
  }

  private List<PlanEntry> planEntries(List<String> files) {
    plans.forEach((id, plan) -> reportMissing(id, plan, files));
    Path organisations = folder.path("organisations.yaml");
    boolean any = plans.values().stream().anyMatch(plan -> plan.plan().isPresent());
    if (any && !Files.exists(organisations, LinkOption.NOFOLLOW_LINKS)) {
      missing("organisations.yaml"); // every plan has an authority
    }
    List<PlanEntry> entries = new ArrayList<>();
    plans.forEach(
        (id, plan) ->
            plan.plan()
                .ifPresent(
                    fields ->
                        entries.add(
                            PlanFiles.plan(
                                new Text(id, fields.at()),
                                fields,
                                name -> size("plans/" + id + "/" + name, files),
                                plan))));
    return List.copyOf(entries);
  }

  /** A file that could not be read is there: it has been reported already. */
  private void reportMissing(String id, PlanFolder plan, List<String> files) {
    List<String> needed = new ArrayList<>(List.of("plans/" + id + "/plan.yaml"));
    plan.versionsWithoutFacts()
        .forEach(version -> needed.add("plans/" + id + "/versions/" + version + "/version.yaml"));
    needed.stream().filter(file -> !files.contains(file)).forEach(this::missing);
  }

  private long size(String file, List<String> files) {
    try {
      return files.contains(file) ? Files.size(folder.path(file)) : 0;
    } catch (IOException e) {
      return 0; // whoever publishes the file reports that it cannot be read
    }
  }

  /** A plan's folder name is its address; the document that it names must lie in that folder. */
  private void checkPlan(PlanEntry plan, List<String> files) {
    String id = plan.id().value();
    if (!Slug.isId(id)) {
      SourcePosition at = SourcePosition.ofFile(folder.shown("plans/" + id));
      problems.add(INVALID_VALUE, at, id, "plans/", "@form.id");
    }
    Stream.of(
            plan.source().flatMap(Content.SourceEntry::file).stream(),
            plan.extras().annexes().stream().map(PlanExtras.AnnexEntry::file),
            plan.extras().evidence())
        .flatMap(names -> names)
        .forEach(name -> checkDocument(id, name, files));
  }

  private void checkDocument(String plan, Text name, List<String> files) {
    String file = "plans/" + plan + "/" + name.value();
    if (!files.contains(file)) {
      problems.add(MISSING_FILE, name.at(), file);
      return;
    }
    long size = folder.path(file).toFile().length();
    if (size > MAX_DOCUMENT) {
      String mebibytes = Long.toString(size >> 20);
      problems.add(
          DOCUMENT_TOO_LARGE, name.at(), file, mebibytes, Long.toString(MAX_DOCUMENT >> 20));
    }
  }

  private <T> List<T> list(FileKind kind, String key, Function<Fields, T> reader) {
    Fields fields = singles.get(kind);
    return fields == null ? List.of() : fields.list(key, reader);
  }

  private void missing(String file) {
    problems.add(MISSING_FILE, SourcePosition.ofFile(folder.shown(file)), file);
  }
}
