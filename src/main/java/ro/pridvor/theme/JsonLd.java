package ro.pridvor.theme;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Linked data for a script element of type {@code application/ld+json}. Whatever the content says,
 * the text cannot end the element: characters that HTML reads are written as JSON escapes.
 */
final class JsonLd {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLd() {}

  /** The content of the element; empty where there is nothing to say. */
  static TemplateHTMLOutputModel script(Map<String, Object> data) {
    try {
      return HtmlBytes.FORMAT.fromMarkup(data.isEmpty() ? "" : text(data));
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Map<String, Object> data) {
    return MAPPER
        .writeValueAsString(data)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
