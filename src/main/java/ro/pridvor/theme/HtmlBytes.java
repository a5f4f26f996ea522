package ro.pridvor.theme;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** HTML as FreeMarker knows it, escaped and encoded in one go where it goes to a page. */
final class HtmlBytes extends HTMLOutputFormat {
  static final HtmlBytes FORMAT = new HtmlBytes();

  private HtmlBytes() {}

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    if (out instanceof Utf8Writer bytes) {
      bytes.writeEscaped(text);
    } else {
      super.output(text, out);
    }
  }

  @Override
  protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String plain, String markup) {
    return new Markup(plain, markup);
  }

  private static final class Markup extends TemplateHTMLOutputModel {
    Markup(String plain, String markup) {
      super(plain, markup);
    }

    @Override
    public HTMLOutputFormat getOutputFormat() {
      return FORMAT;
    }
  }
}
