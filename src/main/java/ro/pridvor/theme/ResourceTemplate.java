package ro.pridvor.theme;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A template that is part of the program, for pages that belong to no theme and to no site. */
public final class ResourceTemplate {
  private final String name;
  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_35);

  /**
   * @param folder of the class path
   * @param name a file ending in {@code .ftlh}: what it prints is escaped
   */
  public ResourceTemplate(String folder, String name) {
    this.name = name;
    freemarker.setTemplateLoader(new ClassTemplateLoader(ResourceTemplate.class, folder));
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setLocalizedLookup(false);
    freemarker.setNumberFormat("computer");
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
  }

  /**
   * The page.
   *
   * @param model strings, truth values, lists and maps of them
   * @param say what the template's function {@code say} gives for a key and its arguments
   */
  public String render(Map<String, Object> model, Function<List<String>, String> say) {
    Map<String, Object> all = new HashMap<>(model);
    TemplateMethodModelEx function = arguments -> say.apply(texts(arguments));
    all.put("say", function);
    try {
      StringWriter page = new StringWriter();
      freemarker.getTemplate(name).process(all, page);
      return page.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e); // the template is ours
    }
  }

  private static List<String> texts(List<?> arguments) {
    return arguments.stream().map(Object::toString).toList();
  }
}
