package ro.pridvor.theme;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.page.Page;

/**
 * {@code <@kept part="footer">…</@kept>}: a part that is the same on many pages, made once for all
 * of them. It may depend on nothing but the page's kind, language, edition, depth, the section of
 * the site that it stands in, and whether it is that section's first page.
 */
final class CachedFragment implements TemplateDirectiveModel {
  private static final int USUAL_SIZE = 4 * 1024;

  private final Map<String, byte[]> kept;
  private final String place;
  private final RelativeLinks links;

  private CachedFragment(Map<String, byte[]> kept, String place, RelativeLinks links) {
    this.kept = kept;
    this.place = place;
    this.links = links;
  }

  /** What has been made so far; for many threads. */
  static final class Store {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    CachedFragment on(Page page, RelativeLinks links) {
      String section = RelativeLinks.sectionOf(page.address(), page.language());
      long depth = page.address().chars().filter(c -> c == '/').count();
      boolean first = section.equals(page.address());
      String look = page.language() + " " + page.edition() + " " + page.kind();
      return new CachedFragment(kept, look + " " + depth + " " + section + " " + first, links);
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as FreeMarker declares it
  public void execute(
      Environment environment, Map parameters, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(parameters.get("part") instanceof TemplateScalarModel part) || body == null) {
      throw new TemplateModelException("kept needs a name (part=\"…\") and a body");
    }
    String key = part.getAsString() + " " + place;
    byte[] made = kept.get(key);
    if (made == null) {
      Utf8Writer out = new Utf8Writer(USUAL_SIZE);
      links.shared(true);
      try {
        body.render(out);
      } finally {
        links.shared(false);
      }
      made = out.toBytes();
      kept.put(key, made);
    }
    if (environment.getOut() instanceof Utf8Writer page) {
      page.writeBytes(made);
    } else {
      environment.getOut().write(new String(made, StandardCharsets.UTF_8));
    }
  }
}
