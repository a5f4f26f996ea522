package ro.pridvor.field;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import ro.pridvor.testing.TestSites;

/** The small valid site with the theme that is shipped and what a case lays over it. */
record FieldPortal(Path folder) {

  static FieldPortal in(Path folder) {
    TestSites.valid("mic", folder);
    TestSites.edit(folder.resolve("content/portal.yaml"), "theme: mic", "theme: pridvor");
    return new FieldPortal(folder);
  }

  FieldPortal with(String file, String text) {
    TestSites.write(folder.resolve("content").resolve(file), text);
    return this;
  }

  FieldPortal edit(String file, String old, String replacement) {
    TestSites.edit(folder.resolve("content").resolve(file), old, replacement);
    return this;
  }

  /** A second objective with one measure, as YAML below {@code - id: m-2-1}. */
  FieldPortal withMeasure(String lines) {
    return with(
        "plans/mic-2025-2030/02-caz.yaml",
        """
        id: og-2
        title: Cazul
        shared: {funding: [Buget local], target-groups: [copii]}
        objectives:
          - id: os-2-1
            title: Direcția cazului
            measures:
              - id: m-2-1
        """
            + lines.indent(8));
  }

  /** A service with these further lines. */
  FieldPortal withService(String id, String lines) {
    return with(
        "services/" + id + ".yaml",
        """
        name: Serviciul %s
        status: existing
        town: Mic
        offers: [Sfaturi]
        needs: [informare]
        audience: {target-groups: [copii]}
        provider: das-mic
        confirmed: {date: 2026-01-02, by: DAS}
        """
                .formatted(id)
            + lines);
  }

  TestSites.Result check() {
    return TestSites.run(folder, "check", "--themes", "none");
  }

  TestSites.Result build(String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "build";
    all[1] = "--themes";
    all[2] = "none";
    System.arraycopy(more, 0, all, 3, more.length);
    return TestSites.run(folder, all);
  }

  /** Builds; fails if there is any error. */
  FieldPortal built() {
    TestSites.Result result = build();
    if (result.exit() != 0) {
      throw new AssertionError(result.err() + result.out());
    }
    return this;
  }

  String file(String path) {
    return TestSites.read(folder.resolve("site").resolve(path));
  }

  boolean has(String path) {
    return Files.exists(folder.resolve("site").resolve(path));
  }

  /** The page at an address. */
  Document page(String address) {
    String path = address.substring(1) + (address.endsWith("/") ? "index.html" : "");
    return Jsoup.parse(file(path));
  }

  Document measure() {
    return page("/planuri/mic-2025-2030/masuri/m-2-1/");
  }
}
