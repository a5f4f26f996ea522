package ro.pridvor.theme;

import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import ro.pridvor.address.Addresses;
import ro.pridvor.markdown.Markdown;
import ro.pridvor.markdown.Picture;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.ContentLanguage;
import ro.pridvor.page.Page;

/**
 * Renders pages with a theme. Thread-safe once made. Templates cannot reach Java classes, files or
 * anything but the page's own records and the functions of {@link PageFunctions}.
 */
public final class PageRenderer {
  private static final int MOST_OBSERVED_RUNS = 50;
  private static final int USUAL_SIZE = 32 * 1024;

  private final TemplateFiles templates;
  private final Configuration freemarker;
  private final CachedFragment.Store kept = new CachedFragment.Store();
  private final RenderWatch watch = new RenderWatch();
  private final Assets assets;
  private final PortalFacts facts;
  private final String basePath;
  private final Wrapper wrapper = Wrapper.create();
  private final TemplateModel portal;
  private final Map<String, TemplateModel> addresses = new HashMap<>();
  private final Map<String, PageFunctions> functions = new HashMap<>();

  /**
   * @param facts what every page says of the portal
   */
  public PageRenderer(Theme theme, PortalFacts facts) {
    this.facts = facts;
    this.basePath = facts.baseUrl().map(url -> URI.create(url).getPath()).orElse("/");
    this.portal = wrapper.caching(facts);
    for (String language : facts.languages()) {
      Addresses own = Addresses.of(language, facts);
      addresses.put(language, wrapper.caching(SiteAddresses.of(own)));
    }
    this.templates = new TemplateFiles(theme);
    this.freemarker = configure(templates, wrapper);
    List<Messages> messages =
        facts.languages().stream().map(language -> Messages.load(theme, language)).toList();
    this.assets = Assets.load(theme, wordsForScripts(messages));
    Markdown markdown = new Markdown(pictures(facts));
    Map<String, Messages> byLanguage =
        messages.stream().collect(Collectors.toMap(Messages::language, texts -> texts));
    for (Messages texts : messages) {
      functions.put(
          texts.language(), new PageFunctions(texts, assets, markdown, basePath, byLanguage));
    }
  }

  private static Map<String, Picture> pictures(PortalFacts facts) {
    return facts.images().stream()
        .collect(
            Collectors.toMap(
                PortalFacts.Image::name, image -> new Picture(image.width(), image.height())));
  }

  /** Path of the site on its host: links of the 404 page begin with it. */
  public String basePath() {
    return basePath;
  }

  public Assets assets() {
    return assets;
  }

  private static Map<String, byte[]> wordsForScripts(List<Messages> messages) {
    return messages.stream()
        .collect(Collectors.toMap(m -> MessageScript.name(m.language()), MessageScript::of));
  }

  private static Configuration configure(TemplateFiles templates, Wrapper wrapper) {
    Configuration configuration = new Templates();
    configuration.setTemplateLoader(templates.loader());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setRegisteredCustomOutputFormats(List.of(HtmlBytes.FORMAT));
    configuration.setOutputFormat(HtmlBytes.FORMAT);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setObjectWrapper(wrapper);
    configuration.setLazyImports(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT); // the machine's settings decide nothing
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setSQLDateAndTimeTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return configuration;
  }

  /**
   * The page's HTML.
   *
   * @throws ThemeException if the template is missing, fails or would not end
   */
  public byte[] render(Page page) {
    String template = page.kind().key() + ".ftlh";
    boolean interrupted = Thread.interrupted(); // templates would take it for theirs
    try {
      return processed(page, template);
    } catch (IOException | TemplateException | SecurityException | LimitExceeded e) {
      throw new ThemeException(TemplateProblem.of(page, template, e, templates), e);
    } catch (OutOfMemoryError e) {
      LimitExceeded limit = new LimitExceeded("memory", Optional.empty());
      throw new ThemeException(TemplateProblem.of(page, template, limit, templates), e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private byte[] processed(Page page, String name) throws IOException, TemplateException {
    Template template = freemarker.getTemplate(name);
    Utf8Writer out = new Utf8Writer(USUAL_SIZE);
    Environment environment = template.createProcessingEnvironment(model(page), out);
    RenderWatch.Watched watched = watch.begin(environment);
    try {
      environment.process();
    } catch (StackOverflowError e) {
      throw new LimitExceeded("depth", deepest(template, page));
    } catch (RuntimeException e) { // interrupted: by the watch, or by who no longer waits
      throw watched.exceeded().map(RuntimeException.class::cast).orElse(e);
    } finally {
      watched.close();
    }
    if (watched.exceeded().isPresent()) {
      throw watched.exceeded().get();
    }
    return out.toBytes();
  }

  /** What calls itself without end: a run may end before it is sampled, so it is run again. */
  private Optional<TemplatePlace> deepest(Template template, Page page)
      throws IOException, TemplateException {
    Optional<TemplatePlace> seen = Optional.empty();
    for (int run = 0; run < MOST_OBSERVED_RUNS && seen.isEmpty(); run++) {
      seen = observed(template, page);
    }
    return seen;
  }

  private Optional<TemplatePlace> observed(Template template, Page page)
      throws IOException, TemplateException {
    Environment again = template.createProcessingEnvironment(model(page), Writer.nullWriter());
    AtomicReference<Optional<TemplatePlace>> seen = new AtomicReference<>(Optional.empty());
    AtomicBoolean ended = new AtomicBoolean();
    Thread observer =
        new Thread(
            () -> {
              while (!ended.get()) {
                TemplatePlace.current(again).map(Optional::of).ifPresent(seen::set);
              }
            });
    observer.setDaemon(true);
    observer.start();
    while (observer.getState() == Thread.State.NEW) {
      Thread.onSpinWait();
    }
    try {
      again.process();
    } catch (StackOverflowError e) {
      // as the first time
    } finally {
      ended.set(true);
    }
    return seen.get();
  }

  private Map<String, Object> model(Page page) throws TemplateModelException {
    PageFunctions language = functions.get(page.language());
    RelativeLinks links = language.links(page);
    Map<String, Object> model = language.forPage(links);
    model.put("kept", kept.on(page, links));
    model.put("page", wrapper.caching(page));
    model.put("view", wrapper.wrap(page.view()));
    model.put("contentLanguage", ContentLanguage.of(page.view()).orElse(facts.language()));
    model.put("foreign", !page.language().equals(facts.language()));
    model.put("jsonld", JsonLd.script(page.view().structured()));
    model.put("portal", portal);
    model.put("addresses", addresses.get(page.language()));
    return model;
  }
}
