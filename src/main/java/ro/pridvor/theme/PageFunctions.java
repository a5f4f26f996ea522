package ro.pridvor.theme;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.markdown.Markdown;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.text.Phones;
import ro.pridvor.text.PlainText;

/** The functions that templates have: texts, links, assets, Markdown, dates. */
final class PageFunctions {
  private final Messages messages;
  private final String root;
  private final Map<String, Messages> languages;
  private final Assets assets;
  private final Markdown markdown;
  private final DateTimeFormatter dayFormat;
  private final DateTimeFormatter monthFormat;

  /**
   * @param root path of the site on its host, for pages that may be shown at any address
   * @param languages the texts of all languages, for the few words of a page in another one
   */
  PageFunctions(
      Messages messages,
      Assets assets,
      Markdown markdown,
      String root,
      Map<String, Messages> languages) {
    this.messages = messages;
    this.root = root;
    this.languages = languages;
    this.assets = assets;
    this.markdown = markdown;
    this.dayFormat = format("date.pattern", "d MMMM yyyy");
    this.monthFormat = format("month.pattern", "LLLL yyyy");
  }

  /** Languages differ in the order of day, month and year. */
  private DateTimeFormatter format(String key, String usual) {
    Locale locale = Locale.forLanguageTag(messages.language());
    return DateTimeFormatter.ofPattern(messages.texts().getOrDefault(key, usual), locale);
  }

  /** The links of a page. */
  RelativeLinks links(Page page) {
    return page.kind() == PageKind.NOT_FOUND
        ? RelativeLinks.fromRoot(root, page.address(), page.edition())
        : new RelativeLinks(page.address(), page.language(), page.edition());
  }

  /** The functions for one page, by the names that templates use. */
  Map<String, Object> forPage(RelativeLinks links) {
    ExplainedNames names = new ExplainedNames();
    Map<String, Object> functions = new HashMap<>();
    functions.put("t", method(a -> new SimpleScalar(text(string(a, 0), rest(a, 1)))));
    functions.put("tIn", method(a -> new SimpleScalar(textIn(string(a, 0), string(a, 1)))));
    functions.put("tn", method(a -> new SimpleScalar(counted(a))));
    functions.put("has", method(a -> messages.texts().containsKey(string(a, 0))));
    functions.put("url", method(a -> new SimpleScalar(links.to(string(a, 0)))));
    functions.put("urlOf", method(a -> new SimpleScalar(links.exactly(string(a, 0)))));
    functions.put("asset", method(a -> new SimpleScalar(links.to(assets.address(string(a, 0))))));
    functions.put(
        "md",
        method(
            a -> {
              int level = a.size() > 1 ? number(a, 1) : 2;
              String html =
                  markdown
                      .render(string(a, 0), level)
                      .replace(
                          Markdown.FOOTNOTE_BACK,
                          messages.texts().getOrDefault("footnote.back", "\u2191"));
              return HtmlBytes.FORMAT.fromMarkup(links.inMarkup(html));
            }));
    functions.put("fullNames", method(a -> names.fullNames(a.get(0))));
    functions.put("unexplained", method(a -> names.unexplained(a.get(0))));
    functions.put("plain", method(a -> new SimpleScalar(PlainText.plain(string(a, 0)))));
    functions.put("phones", method(a -> phones(string(a, 0))));
    functions.put("figure", method(a -> new SimpleScalar(figure(a))));
    functions.put(
        "date", method(a -> new SimpleScalar(a.size() > 1 ? date(a) : date(string(a, 0)))));
    return functions;
  }

  /** What a method does with its arguments. */
  private interface Body {
    Object apply(List<?> arguments) throws TemplateModelException;
  }

  private static TemplateMethodModelEx method(Body body) {
    return arguments -> {
      try {
        return body.apply(arguments);
      } catch (IllegalArgumentException e) {
        throw new TemplateModelException(e.getMessage(), e);
      }
    };
  }

  private String text(String key, List<String> arguments) {
    return messages
        .text(key, arguments)
        .orElseThrow(() -> new MissingMessage(key, messages.language()));
  }

  private String textIn(String language, String key) {
    return Optional.ofNullable(languages.get(language))
        .flatMap(texts -> texts.text(key, List.of()))
        .orElseThrow(() -> new MissingMessage(key, language));
  }

  private String counted(List<?> arguments) throws TemplateModelException {
    String key = string(arguments, 0);
    return messages
        .counted(key, number(arguments, 1), rest(arguments, 1))
        .orElseThrow(() -> new MissingMessage(key, messages.language()));
  }

  /** The parts of a telephone field: text, and uri where it can be called. */
  private static SimpleSequence phones(String written) throws TemplateModelException {
    SimpleSequence parts = new SimpleSequence((ObjectWrapper) null);
    for (Phones.Part part : Phones.parts(written)) {
      SimpleHash shown = new SimpleHash((ObjectWrapper) null);
      shown.put("text", new SimpleScalar(part.text()));
      part.uri().ifPresent(uri -> shown.put("uri", new SimpleScalar(uri)));
      parts.add(shown);
    }
    return parts;
  }

  /** A figure as the language of the page writes it: 12.500 and 2,5 in Romanian. */
  private String figure(List<?> arguments) throws TemplateModelException {
    if (!(arguments.get(0) instanceof TemplateNumberModel number)) {
      throw new TemplateModelException("argument 1 must be a number");
    }
    BigDecimal value = new BigDecimal(number.getAsNumber().toString()).stripTrailingZeros();
    NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(messages.language()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  /** Day, month or year as written in ISO form, in the words of the language. */
  private String date(String iso) {
    return switch (iso.length()) {
      case 4 -> iso;
      case 7 -> YearMonth.parse(iso).format(monthFormat);
      default -> LocalDate.parse(iso).format(dayFormat);
    };
  }

  /** The same inside words of another language, whose tag follows the date. */
  private static String date(List<?> arguments) throws TemplateModelException {
    Locale locale = Locale.forLanguageTag(string(arguments, 1));
    String iso = string(arguments, 0);
    return switch (iso.length()) {
      case 4 -> iso;
      case 7 -> YearMonth.parse(iso).format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
      default -> LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    };
  }

  private static String string(List<?> arguments, int index) throws TemplateModelException {
    if (index < arguments.size()) {
      Object argument = arguments.get(index);
      if (argument instanceof TemplateScalarModel scalar) {
        return scalar.getAsString();
      }
      if (argument instanceof TemplateNumberModel number) {
        return number.getAsNumber().toString();
      }
    }
    throw new TemplateModelException("argument " + (index + 1) + " must be a text or a number");
  }

  private static int number(List<?> arguments, int index) throws TemplateModelException {
    if (arguments.get(index) instanceof TemplateNumberModel number) {
      return number.getAsNumber().intValue();
    }
    throw new TemplateModelException("argument " + (index + 1) + " must be a number");
  }

  private static List<String> rest(List<?> arguments, int from) throws TemplateModelException {
    List<String> rest = new java.util.ArrayList<>();
    for (int i = from; i < arguments.size(); i++) {
      rest.add(string(arguments, i));
    }
    return rest;
  }
}
