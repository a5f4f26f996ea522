package ro.pridvor.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * CommonMark with tables and footnotes, in a safe subset: raw HTML shows as text, links lead only
 * to web, mail and telephone addresses and to pages of the site, of images only those of the site
 * are shown, headings stand below the page's own.
 */
public final class Markdown {
  private static final int PLAIN_LENGTH = 1_000;

  /** Letters of a mark such as {@code xxviii.} or {@code ab)}, and the sign after them. */
  private static final int LONGEST_MARK = 8;

  /** What a link from a note back to its place says, to be replaced by words of the interface. */
  public static final String FOOTNOTE_BACK = "\uE000";

  private static final Pattern FOOTNOTE_PLACE = Pattern.compile("(id=\"|href=\"#)fn(ref)?-");
  private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?://|mailto:|tel:|/|#).*");

  /** A break before a), (1), 1.1, 5., art. 3 or a bullet of Word: each begins a line as printed. */
  private static final Pattern ENUMERATED =
      Pattern.compile(
          "(?iu)(?<=[^\\s\\\\])[ \\t]*\\n(?=[ \\t]{0,3}(?:\\(?\\p{L}{1,2}\\) |(?-i:[a-zăâîșț]\\. |\\d{1,3}[.)]\\p{Lu})|§ ?\\d|\\(\\d{1,3}\\) |\\d{1,4}[.)] "
              + "|\\d+(?:\\.\\d+)+[.)]? |[ivxlc]{1,6}[.)] |[•·▪–—] ?\\p{L}|art(?:\\.|icolul) ?\\d))");

  /** A number with a leading zero, which a list would lose: {@code 07.} */
  private static final Pattern ZERO_BEFORE =
      Pattern.compile("(?m)^([ \\t]{0,3}0\\d{0,8})([.)])(?=[ \\t])");

  /** What begins an item of a list, or a note below a table: {@code * Se actualizează anual}. */
  private static final Pattern STAR = Pattern.compile("(?m)^([ \\t]{0,3})([*+])(?=[ \\t])");

  /** Signs that mean nothing to Markdown inside a line and need no escaping. */
  private static final String PLAIN_SIGNS = ",;:./()%–„”";

  private record Job(String text, int headingLevel) {}

  /** The same words stand on pages of several editions and languages. */
  private final Map<Job, String> rendered = new ConcurrentHashMap<>();

  private final Parser parser;
  private final HtmlRenderer renderer;

  private final Map<String, Picture> pictures;

  /** A renderer for texts without pictures. */
  public Markdown() {
    this(Map.of());
  }

  /**
   * Makes a renderer; it may be used by many threads.
   *
   * @param pictures of the site by the names of their files; others are left out
   */
  public Markdown(Map<String, Picture> pictures) {
    this.pictures = Map.copyOf(pictures);
    MutableDataSet options = new MutableDataSet();
    options.set(HtmlRenderer.ESCAPE_HTML, true);
    options.set(HtmlRenderer.SUPPRESSED_LINKS, "(?i)(?!https?:|mailto:|tel:|/|#).*");
    // Four spaces before a paragraph come from Word; no plan holds program code.
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));
    // A table has one row of heads and a line below it; a row of another width loses no words.
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(FootnoteExtension.FOOTNOTE_REF_PREFIX, "[");
    options.set(FootnoteExtension.FOOTNOTE_REF_SUFFIX, "]");
    options.set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, FOOTNOTE_BACK);
    parser = Parser.builder(options).build();
    renderer =
        HtmlRenderer.builder(options)
            .attributeProviderFactory(new PrintedNumbers())
            .attributeProviderFactory(new ColumnHeads())
            .attributeProviderFactory(new PictureSizes(this.pictures))
            .build();
  }

  /**
   * Renders a text.
   *
   * @param headingLevel the level that the text's own top headings get, from 2 to 6
   */
  public String render(String text, int headingLevel) {
    return arePlainLines(text)
        ? "<p>" + text.stripTrailing() + "</p>\n"
        : rendered.computeIfAbsent(new Job(text, headingLevel), j -> parsed(text, headingLevel));
  }

  /**
   * Whether a text is one line of words that begins with a letter and holds no sign of Markdown.
   */
  public static boolean isPlain(String text) {
    boolean word = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean space = c == ' ' && word && i < text.length() - 1;
      boolean inside = Character.isDigit(c) || PLAIN_SIGNS.indexOf(c) >= 0;
      if (!letter && !space && (i == 0 || !inside)) {
        return false;
      }
      word = !space;
    }
    return !text.isEmpty();
  }

  /**
   * Whether each line of a text is plain, and none but the first begins as an item of a list may.
   */
  private static boolean arePlainLines(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (!isPlain(text.substring(start, end)) || start > 0 && mayBeItem(text, start, end)) {
        return false;
      }
      start = end + 1;
    }
    boolean ended = start == text.length() && start > 0;
    return ended
        || isPlain(text.substring(start)) && !(start > 0 && mayBeItem(text, start, text.length()));
  }

  /** What {@link #ENUMERATED} looks for, and more: the parser decides. */
  private static boolean mayBeItem(String text, int start, int end) {
    String beginning = text.substring(start, Math.min(end, start + LONGEST_MARK));
    return beginning.indexOf('.') >= 0
        || beginning.indexOf(')') >= 0
        || beginning.regionMatches(true, 0, "art", 0, 3);
  }

  /** The same for any text, by the parser. */
  String parsed(String text, int headingLevel) {
    Optional<Document> document = parse(text);
    if (document.isEmpty()) {
      return "<p>" + Escaping.escapeHtml(text, false) + "</p>\n";
    }
    HeadingLevels.settle(document.get(), headingLevel);
    restrain(document.get());
    String html = renderer.render(document.get());
    return html.contains("class=\"footnotes\"") ? withOwnNotes(html, text) : html;
  }

  /** Several texts stand on a page: the places of their notes are told apart by the text. */
  private static String withOwnNotes(String html, String text) {
    String own = Integer.toHexString(text.hashCode());
    return FOOTNOTE_PLACE.matcher(html).replaceAll("$1nota$2-" + own + "-");
  }

  /** The text as a tree; nothing if it is longer or nested deeper than any writer's. */
  private Optional<Document> parse(String text) {
    if (!MarkdownLimits.allow(text)) {
      return Optional.empty();
    }
    try {
      String written = asPrinted(ENUMERATED.matcher(text).replaceAll("  \n"));
      return Optional.of(parser.parse(written))
          .filter(document -> depth(document) <= MarkdownLimits.MAX_DEPTH);
    } catch (StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Printed signs that a list would replace: a leading zero, the only star of a text. */
  private static String asPrinted(String text) {
    String numbered = ZERO_BEFORE.matcher(text).replaceAll("$1\\\\$2");
    boolean note = STAR.matcher(numbered).results().limit(2).count() == 1;
    return note ? STAR.matcher(numbered).replaceFirst("$1\\\\$2") : numbered;
  }

  /** Walks without recursion: the tree may be as deep as the text is long. */
  private static int depth(Node root) {
    int deepest = 0;
    int depth = 0;
    Node node = root;
    while (node != null) {
      deepest = Math.max(deepest, depth);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node != root && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == root ? null : node.getNext();
    }
    return deepest;
  }

  private void restrain(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Image image && isShown(image)) {
        String name = Picture.name(image.getUrl().toString()).orElseThrow();
        image.setUrl(BasedSequence.of(Picture.FOLDER + name));
        image.setTitle(BasedSequence.NULL);
      } else if (node instanceof Image || node instanceof ImageRef) {
        node.unlink();
      } else if (node instanceof Link link && !isSafe(link.getUrl())) {
        link.setUrl(BasedSequence.NULL);
      }
      restrain(node);
      node = next;
    }
  }

  private boolean isShown(Image image) {
    return Picture.name(image.getUrl().toString()).filter(pictures::containsKey).isPresent();
  }

  /** The pictures that a text names, each with the words that stand for it. */
  public List<Named> pictures(String text) {
    if (!text.contains("![")) {
      return List.of();
    }
    List<Named> named = new ArrayList<>();
    parse(text)
        .ifPresent(
            document ->
                document
                    .getDescendants()
                    .forEach(
                        node -> {
                          if (node instanceof Image image) {
                            Picture.name(image.getUrl().toString())
                                .map(name -> new Named(name, image.getText().toString().strip()))
                                .ifPresent(named::add);
                          }
                        }));
    return named;
  }

  /** A picture in a text. */
  public record Named(String name, String words) {}

  private static boolean isSafe(BasedSequence url) {
    return SAFE_LINK.matcher(url).matches();
  }

  /** What a text holds that will not be published as written: {@code html}, {@code image} … */
  public Set<String> unsafeParts(String text) {
    boolean plain = text.indexOf('<') < 0 && text.indexOf('[') < 0;
    if (plain && text.length() < PLAIN_LENGTH) { // most texts: nothing to find, nothing to nest
      return Set.of();
    }
    Set<String> parts = new TreeSet<>();
    parse(text)
        .ifPresentOrElse(
            document -> {
              collect(document, parts);
              collectUnshown(document, parts);
            },
            () -> parts.add("depth"));
    return parts;
  }

  /** Lines that CommonMark takes for definitions: what nothing refers to is not shown. */
  private static void collectUnshown(Document document, Set<String> parts) {
    boolean referred = false;
    boolean defined = false;
    for (Node node : document.getDescendants()) {
      referred |= node instanceof RefNode;
      defined |= node instanceof Reference;
      if (node instanceof FootnoteBlock note && !note.isReferenced()) {
        parts.add("note");
      }
    }
    if (defined && !referred) {
      parts.add("reference");
    }
  }

  private static void collect(Node parent, Set<String> parts) {
    for (Node node : parent.getChildren()) {
      if (node instanceof HtmlBlock || node instanceof HtmlInline) {
        parts.add("html");
      } else if (node instanceof Image image
          && Picture.name(image.getUrl().toString()).isPresent()) {
        continue; // whether there is such a picture is asked elsewhere
      } else if (node instanceof Image || node instanceof ImageRef) {
        parts.add("image");
      } else if (node instanceof Link link && !isSafe(link.getUrl())) {
        parts.add("link");
      }
      collect(node, parts);
    }
  }
}
