package ro.pridvor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import ro.pridvor.testing.RealPortal;

/**
 * The pages of the real portal by what they are built of. What can be seen of an element (colours,
 * sizes) follows from the style sheets and from its chain of ancestors with their classes and
 * roles; a few pages hold every chain that the thousands have.
 */
final class Skeletons {
  private record Shape(String address, String styles, Set<Long> chains) {}

  private final List<Shape> shapes;

  private Skeletons(List<Shape> shapes) {
    this.shapes = shapes;
  }

  static Skeletons ofTheRealPortal() throws IOException {
    try (Stream<Path> files = Files.walk(RealPortal.site())) {
      return new Skeletons(
          files.filter(file -> file.toString().endsWith(".html")).sorted().toList().parallelStream()
              .map(Skeletons::parse)
              .filter(page -> page.selectFirst("meta[http-equiv=refresh]") == null)
              .map(Skeletons::shape)
              .sorted(Comparator.comparing(Shape::styles).thenComparing(Shape::address))
              .toList());
    }
  }

  /** All pages but redirects; those with the same style sheets stand together. */
  List<String> pages() {
    return shapes.stream().map(Shape::address).toList();
  }

  /** Pages enough to hold every chain of elements of every set of style sheets. */
  List<String> cover() {
    Set<Long> seen = new HashSet<>();
    List<String> cover = new ArrayList<>();
    shapes.stream()
        .sorted(Comparator.comparingInt((Shape shape) -> -shape.chains().size()))
        .forEach(
            shape -> {
              if (seen.addAll(shape.chains())) {
                cover.add(shape.address());
              }
            });
    return cover;
  }

  private static Document parse(Path file) {
    try {
      String address = "/" + RealPortal.site().relativize(file).toString().replace('\\', '/');
      return Jsoup.parse(Files.readString(file), address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(Document page) {
    TreeSet<String> styles = new TreeSet<>();
    for (Element link : page.select("link[rel=stylesheet]")) {
      styles.add(link.attr("href").replaceAll("^.*/", ""));
    }
    Set<Long> chains = new HashSet<>();
    walk(page.body(), styles.hashCode(), chains);
    return new Shape(page.location(), String.join(" ", styles), chains);
  }

  private static void walk(Element element, long above, Set<Long> chains) {
    String own = element.normalName() + "." + element.className() + " " + element.attr("role");
    long chain = above * 0x9E3779B97F4A7C15L + own.hashCode();
    chains.add(chain);
    element.children().forEach(child -> walk(child, chain, chains));
  }
}
