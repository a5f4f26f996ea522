package ro.pridvor.theme;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Templates by name alone. Every page asks for half a dozen of them; FreeMarker's own cache weighs
 * locale, encoding and age each time, none of which differ here.
 */
final class Templates extends Configuration {
  private final Map<String, Template> found = new ConcurrentHashMap<>();

  Templates() {
    super(VERSION_2_3_35);
  }

  @Override
  public Template getTemplate(
      String name,
      Locale locale,
      Object lookupCondition,
      String encoding,
      boolean parse,
      boolean ignoreMissing)
      throws IOException {
    Template known = parse ? found.get(name) : null;
    if (known != null) {
      return known;
    }
    if (!parse) {
      return super.getTemplate(name, locale, lookupCondition, encoding, false, ignoreMissing);
    }
    return load(name, locale, encoding, ignoreMissing);
  }

  /**
   * Loads a template and makes it look, in every loop and call, whether it has been interrupted.
   */
  private synchronized Template load(
      String name, Locale locale, String encoding, boolean ignoreMissing) throws IOException {
    Template known = found.get(name);
    if (known != null) {
      return known;
    }
    Template template = super.getTemplate(name, locale, null, encoding, true, ignoreMissing);
    if (template != null) {
      _CoreAPI.addThreadInterruptedChecks(template);
      found.put(name, template);
    }
    return template;
  }
}
