package ro.pridvor.theme;

import static ro.pridvor.problem.ProblemKind.MISSING_MESSAGE;
import static ro.pridvor.problem.ProblemKind.THEME_TEMPLATE;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Page;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SourcePosition;

/**
 * Renders pages with a theme. Thread-safe once made. Templates cannot reach Java classes, files or
 * anything but the page's own records and the functions of {@link PageFunctions}.
 */
public final class PageRenderer {
  private static final int USUAL_SIZE = 64 * 1024;

  private final Configuration freemarker;
  private final CachedFragment.Store kept = new CachedFragment.Store();
  private final Assets assets;
  private final PortalFacts facts;
  private final String basePath;
  private final Map<String, SiteAddresses> addresses = new HashMap<>();
  private final Map<String, PageFunctions> functions = new HashMap<>();

  /**
   * @param facts what every page says of the portal
   */
  public PageRenderer(Theme theme, PortalFacts facts) {
    this.facts = facts;
    this.basePath = facts.baseUrl().map(url -> URI.create(url).getPath()).orElse("/");
    for (String language : facts.languages()) {
      addresses.put(language, SiteAddresses.of(Addresses.of(language)));
    }
    this.freemarker = configure(theme);
    List<Messages> messages =
        facts.languages().stream().map(language -> Messages.load(theme, language)).toList();
    this.assets = Assets.load(theme, wordsForScripts(messages));
    Markdown markdown = new Markdown();
    for (Messages texts : messages) {
      functions.put(texts.language(), new PageFunctions(texts, assets, markdown));
    }
  }

  public Assets assets() {
    return assets;
  }

  private static Map<String, byte[]> wordsForScripts(List<Messages> messages) {
    return messages.stream()
        .collect(Collectors.toMap(m -> MessageScript.name(m.language()), MessageScript::of));
  }

  private static Configuration configure(Theme theme) {
    Configuration configuration = new Templates();
    configuration.setTemplateLoader(loader(theme));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setRegisteredCustomOutputFormats(List.of(HtmlBytes.FORMAT));
    configuration.setOutputFormat(HtmlBytes.FORMAT);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setObjectWrapper(Wrapper.create());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return configuration;
  }

  private static TemplateLoader loader(Theme theme) {
    List<TemplateLoader> loaders = new ArrayList<>();
    for (Path folder : theme.folders()) {
      Path templates = folder.resolve("templates");
      if (Files.isDirectory(templates)) {
        try {
          loaders.add(new FileTemplateLoader(templates.toFile()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  /**
   * The page's HTML.
   *
   * @throws ThemeException if the template is missing or fails
   */
  public byte[] render(Page page) {
    String template = page.kind().key() + ".ftlh";
    try {
      Utf8Writer out = new Utf8Writer(USUAL_SIZE);
      freemarker.getTemplate(template).process(model(page), out);
      return out.toBytes();
    } catch (IOException | TemplateException | SecurityException e) {
      throw new ThemeException(problem(page, template, e), e);
    }
  }

  private static Problem problem(Page page, String template, Exception failure) {
    SourcePosition at = SourcePosition.ofFile("templates/" + template);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingMessage missing) {
        return Problem.of(MISSING_MESSAGE, at, missing.key(), missing.language());
      }
    }
    String why = page.address() + ": " + firstLines(failure.getMessage());
    return Problem.of(THEME_TEMPLATE, at, template, why);
  }

  private Map<String, Object> model(Page page) {
    Map<String, Object> model = functions.get(page.language()).forPage(page);
    model.put("kept", kept.on(page));
    model.put("page", page);
    model.put("view", page.view());
    model.put("jsonld", JsonLd.script(page.view().structured()));
    model.put("portal", facts);
    model.put("basePath", basePath);
    model.put("addresses", addresses.get(page.language()));
    return model;
  }

  private static String firstLines(String message) {
    return message == null
        ? ""
        : message.lines().limit(12).reduce((a, b) -> a + " " + b).orElse("");
  }
}
