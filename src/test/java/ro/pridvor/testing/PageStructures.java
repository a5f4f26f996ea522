package ro.pridvor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages of the real portal by what they are built of, read once for all tests of a run. A slow
 * check that depends on structure alone looks at a few pages that hold every structure of the
 * thousands.
 */
public final class PageStructures {
  /** Attributes whose values are words of a standard: each value is a structure of its own. */
  private static final Set<String> ENUMERATED =
      Set.of(
          "autocomplete",
          "hreflang",
          "http-equiv",
          "inputmode",
          "lang",
          "rel",
          "role",
          "scope",
          "type");

  private static final Set<String> REFERENCES =
      Set.of("aria-controls", "aria-describedby", "aria-labelledby", "for", "headers", "list");

  /**
   * A page.
   *
   * @param looks hashes of its elements, each with the classes and roles of all its ancestors
   * @param markup hashes of its elements with their ancestors and attributes, and of the notation
   *     of attribute values
   */
  private record Shape(
      String address, String styles, long size, Set<Long> looks, Set<Long> markup) {}

  private static final class Holder {
    private static final PageStructures REAL = read();
  }

  private final List<Shape> shapes;

  private PageStructures(List<Shape> shapes) {
    this.shapes = shapes;
  }

  public static PageStructures ofTheRealPortal() {
    return Holder.REAL;
  }

  private static PageStructures read() {
    try (Stream<Path> files = Files.walk(RealPortal.site())) {
      return new PageStructures(
          files.filter(file -> file.toString().endsWith(".html")).sorted().toList().parallelStream()
              .map(PageStructures::shape)
              .sorted(Comparator.comparing(Shape::styles).thenComparing(Shape::address))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages but redirects; those with the same style sheets follow each other. */
  public List<String> pages() {
    return shapes.stream().filter(shape -> !shape.looks().isEmpty()).map(Shape::address).toList();
  }

  /**
   * Pages enough for checks of what is seen (colours, sizes), which follows from the style sheets
   * and from the ancestors of an element with their classes and roles.
   */
  public List<String> coverOfLooks() {
    return cover(Shape::looks);
  }

  /**
   * Files enough for a check of markup: every chain of nested elements with their attributes, every
   * enumerated value, every notation of other values, every reference within a page that leads
   * nowhere. Redirects too.
   */
  public List<String> coverOfMarkup() {
    return cover(Shape::markup);
  }

  /**
   * The greedy cover: again and again the page that adds most, of such pages the smallest. What a
   * page adds only falls as others are taken, so a page that still leads when counted anew is it.
   */
  private List<String> cover(Function<Shape, Set<Long>> structures) {
    Set<Long> seen = new HashSet<>();
    List<String> cover = new ArrayList<>();
    PriorityQueue<Candidate> candidates = new PriorityQueue<>();
    shapes.forEach(shape -> candidates.add(new Candidate(structures.apply(shape).size(), shape)));
    while (!candidates.isEmpty()) {
      Shape best = candidates.poll().shape();
      Set<Long> all = structures.apply(best);
      Candidate counted =
          new Candidate((int) all.stream().filter(one -> !seen.contains(one)).count(), best);
      if (!candidates.isEmpty() && counted.compareTo(candidates.peek()) > 0) {
        candidates.add(counted);
      } else if (counted.adds() == 0) {
        return cover;
      } else {
        seen.addAll(all);
        cover.add(best.address());
      }
    }
    return cover;
  }

  private record Candidate(int adds, Shape shape) implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER =
        Comparator.comparingInt((Candidate candidate) -> -candidate.adds())
            .thenComparingLong(candidate -> candidate.shape().size())
            .thenComparing(candidate -> candidate.shape().address());

    @Override
    public int compareTo(Candidate other) {
      return ORDER.compare(this, other);
    }
  }

  private static Shape shape(Path file) {
    Document page = parse(file);
    TreeSet<String> styles = new TreeSet<>();
    for (Element link : page.select("link[rel=stylesheet]")) {
      styles.add(link.attr("href").replaceAll("^.*/", ""));
    }
    Set<Long> looks = new HashSet<>();
    if (page.selectFirst("meta[http-equiv=refresh]") == null) {
      looks(page.body(), styles.hashCode(), looks);
    }
    Set<Long> markup = new HashSet<>();
    markup(page.child(0), 0, new HashSet<>(page.select("[id]").eachAttr("id")), markup);
    long size = file.toFile().length();
    return new Shape(page.location(), String.join(" ", styles), size, looks, markup);
  }

  private static Document parse(Path file) {
    try {
      String address = "/" + RealPortal.site().relativize(file).toString().replace('\\', '/');
      return Jsoup.parse(Files.readString(file), address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void looks(Element element, long above, Set<Long> found) {
    long chain = hash(above, element.normalName(), element.className(), element.attr("role"));
    found.add(chain);
    element.children().forEach(child -> looks(child, chain, found));
  }

  private static void markup(Element element, long above, Set<String> ids, Set<Long> found) {
    long chain = hash(above, element.normalName());
    boolean words = element.textNodes().stream().anyMatch(text -> !text.isBlank());
    StringBuilder names = new StringBuilder();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      names.append(name).append(' ');
      String notation = notation(name, attribute.getValue(), ids);
      found.add(hash(0, element.normalName(), name, notation));
    }
    found.add(hash(chain, names.toString(), Boolean.toString(words)));
    element.children().forEach(child -> markup(child, chain, ids, found));
  }

  /** What a check of a value can depend on, without the words that are in it. */
  private static String notation(String name, String value, Set<String> ids) {
    if (ENUMERATED.contains(name)) {
      return value;
    }
    if (REFERENCES.contains(name)) {
      return Boolean.toString(ids.containsAll(List.of(value.trim().split("\\s+"))));
    }
    if (name.equals("datetime")) {
      return value.replaceAll("\\d", "0");
    }
    TreeSet<String> kinds = new TreeSet<>();
    value.codePoints().forEach(c -> kinds.add(kind(c)));
    return String.join("", kinds);
  }

  private static String kind(int c) {
    if (c > 127) {
      return "ă";
    }
    if (Character.isDigit(c)) {
      return "0";
    }
    return Character.isLetter(c) ? "a" : Character.toString(c);
  }

  private static long hash(long above, String... parts) {
    long hash = above;
    for (String part : parts) {
      hash = (hash + 1) * 0x9E3779B97F4A7C15L + part.hashCode();
    }
    return hash;
  }
}
